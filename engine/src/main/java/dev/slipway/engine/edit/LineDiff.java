package dev.slipway.engine.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds what differs between two sequences, by Myers' greedy algorithm. Lines are compared by
 * number: equal lines have equal numbers.
 *
 * <p>Where more single edits than the bound are needed, or the budget is used up, everything
 * between the common beginning and the common end is one change.
 */
final class LineDiff {
  private final int[] from;
  private final int[] to;
  private final int offset;
  private final DiffBudget budget;

  private LineDiff(int[] from, int[] to, int offset, DiffBudget budget) {
    this.from = from;
    this.to = to;
    this.offset = offset;
    this.budget = budget;
  }

  /** The changes that lead from one sequence to the other, in order. */
  static List<Change> between(int[] from, int[] to, DiffBudget budget) {
    int start = Arrays.mismatch(from, to);
    if (start < 0) {
      return List.of();
    }
    int fromEnd = from.length;
    int toEnd = to.length;
    while (fromEnd > start && toEnd > start && from[fromEnd - 1] == to[toEnd - 1]) {
      fromEnd--;
      toEnd--;
    }
    if (start == fromEnd || start == toEnd) {
      return List.of(new Change(start, fromEnd, start, toEnd));
    }
    return new LineDiff(
            Arrays.copyOfRange(from, start, fromEnd),
            Arrays.copyOfRange(to, start, toEnd),
            start,
            budget)
        .middle();
  }

  private List<Change> middle() {
    int bound = Math.min(DiffBudget.MAXIMUM_EDITS, from.length + to.length);
    int[] furthest = new int[2 * bound + 3];
    int centre = bound + 1;
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= bound; edits++) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int start = firstStep(furthest, centre, diagonal, edits);
        int x = slide(start, start - diagonal);
        if (!budget.take(x - start + 1)) {
          return List.of(whole());
        }
        furthest[centre + diagonal] = x;
        if (x >= from.length && x - diagonal >= to.length) {
          trace.add(reached(furthest, centre, edits));
          return backtrack(trace);
        }
      }
      trace.add(reached(furthest, centre, edits));
    }
    return List.of(whole());
  }

  /**
   * The cells that a round may have written, its diagonals -edits to +edits and one on each side.
   */
  private static int[] reached(int[] furthest, int centre, int edits) {
    return Arrays.copyOfRange(furthest, centre - edits - 1, centre + edits + 2);
  }

  private static int firstStep(int[] furthest, int centre, int diagonal, int edits) {
    return down(furthest, centre, diagonal, edits)
        ? furthest[centre + diagonal + 1]
        : furthest[centre + diagonal - 1] + 1;
  }

  private static boolean down(int[] furthest, int centre, int diagonal, int edits) {
    return diagonal == -edits
        || (diagonal != edits && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1]);
  }

  private int slide(int x, int y) {
    int end = x;
    while (end < from.length && end - x + y < to.length && from[end] == to[end - x + y]) {
      end++;
    }
    return end;
  }

  private List<Change> backtrack(List<int[]> trace) {
    Deque<Change> changes = new ArrayDeque<>();
    int x = from.length;
    int y = to.length;
    for (int edits = trace.size() - 1; edits > 0; edits--) {
      int[] before = trace.get(edits - 1);
      int centre = edits;
      int diagonal = x - y;
      boolean down = down(before, centre, diagonal, edits);
      int previous = down ? diagonal + 1 : diagonal - 1;
      int previousX = before[centre + previous];
      int previousY = previousX - previous;
      prepend(
          changes,
          new Change(
              previousX,
              down ? previousX : previousX + 1,
              previousY,
              down ? previousY + 1 : previousY));
      x = previousX;
      y = previousY;
    }
    return changes.stream().map(this::moved).toList();
  }

  /** Adds a single edit before the others, as a part of the first one where they touch. */
  private static void prepend(Deque<Change> changes, Change edit) {
    Change first = changes.peekFirst();
    if (first != null && first.fromStart() == edit.fromEnd() && first.toStart() == edit.toEnd()) {
      changes.removeFirst();
      changes.addFirst(
          new Change(edit.fromStart(), first.fromEnd(), edit.toStart(), first.toEnd()));
    } else {
      changes.addFirst(edit);
    }
  }

  private Change whole() {
    return moved(new Change(0, from.length, 0, to.length));
  }

  private Change moved(Change change) {
    return new Change(
        change.fromStart() + offset,
        change.fromEnd() + offset,
        change.toStart() + offset,
        change.toEnd() + offset);
  }
}
