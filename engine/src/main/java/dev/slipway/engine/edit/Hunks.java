package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.List;

/** Writes the hunks of one file: each change with the lines around it. */
final class Hunks {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_FEED = "\n\\ No newline at end of file\n";

  private final TextLines from;
  private final TextLines to;
  private final StringBuilder out;

  Hunks(TextLines from, TextLines to, StringBuilder out) {
    this.from = from;
    this.to = to;
    this.out = out;
  }

  void write(List<Change> changes) {
    List<Change> near = new ArrayList<>();
    for (Change change : changes) {
      if (!near.isEmpty() && change.fromStart() - near.getLast().fromEnd() > 2 * CONTEXT) {
        hunk(near);
        near.clear();
      }
      near.add(change);
    }
    if (!near.isEmpty()) {
      hunk(near);
    }
  }

  private void hunk(List<Change> changes) {
    Change first = changes.getFirst();
    Change last = changes.getLast();
    int before = Math.min(CONTEXT, first.fromStart());
    int after = Math.min(CONTEXT, from.size() - last.fromEnd());
    int fromStart = first.fromStart() - before;
    int toStart = first.toStart() - before;
    out.append("@@ -").append(range(fromStart, last.fromEnd() + after));
    out.append(" +").append(range(toStart, last.toEnd() + after)).append(" @@\n");
    int next = fromStart;
    for (Change change : changes) {
      lines(' ', from, next, change.fromStart());
      lines('-', from, change.fromStart(), change.fromEnd());
      lines('+', to, change.toStart(), change.toEnd());
      next = change.fromEnd();
    }
    lines(' ', from, next, last.fromEnd() + after);
  }

  /** Lines count from 1, but a range without lines names the line before it. */
  private static String range(int start, int end) {
    int count = end - start;
    return switch (count) {
      case 0 -> start + ",0";
      case 1 -> String.valueOf(start + 1);
      default -> (start + 1) + "," + count;
    };
  }

  private void lines(char mark, TextLines text, int start, int end) {
    for (String line : text.lines().subList(start, end)) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append(NO_LINE_FEED);
      }
    }
  }
}
