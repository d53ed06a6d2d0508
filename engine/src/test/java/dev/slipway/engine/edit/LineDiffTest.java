package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  @Test
  void findsNothingInEqualSequences() {
    assertThat(LineDiff.between(new int[] {1, 2}, new int[] {1, 2}, DiffBudget.usual())).isEmpty();
    assertThat(LineDiff.between(new int[0], new int[0], DiffBudget.usual())).isEmpty();
  }

  @Test
  void findsTheFewestEdits() {
    int[] from = {1, 2, 3, 1, 2, 2, 1};
    int[] to = {3, 2, 1, 2, 1, 3};

    List<Change> changes = LineDiff.between(from, to, DiffBudget.usual());

    assertThat(edits(changes)).isEqualTo(5);
    assertThat(applied(from, to, changes)).containsExactly(to);
  }

  @Test
  void leadsFromAnySequenceToAnyOtherWithTheFewestEdits() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      int[] from = random.ints(random.nextInt(12), 0, 4).toArray();
      int[] to = random.ints(random.nextInt(12), 0, 4).toArray();

      List<Change> changes = LineDiff.between(from, to, DiffBudget.usual());

      assertThat(applied(from, to, changes)).as("seed %d", seed).containsExactly(to);
      assertThat(edits(changes))
          .as("seed %d", seed)
          .isEqualTo(from.length + to.length - 2 * longestCommon(from, to));
    }
  }

  @Test
  void keepsItsChangesApart() {
    int[] from = IntStream.range(0, 100).toArray();
    int[] to = from.clone();
    to[10] = 1_000;
    to[90] = 1_001;

    assertThat(LineDiff.between(from, to, DiffBudget.usual()))
        .containsExactly(new Change(10, 11, 10, 11), new Change(90, 91, 90, 91));
  }

  @Test
  void replacesTheMiddleWhereMoreEditsAreNeededThanTheBound() {
    int lines = DiffBudget.MAXIMUM_EDITS + 10;
    int[] from = new int[2 * lines];
    int[] to = new int[2 * lines];
    for (int index = 0; index < lines; index++) {
      from[2 * index] = -1;
      to[2 * index] = -1;
      from[2 * index + 1] = index;
      to[2 * index + 1] = lines + index;
    }

    assertThat(LineDiff.between(from, to, DiffBudget.usual()))
        .containsExactly(new Change(1, 2 * lines, 1, 2 * lines));
  }

  @Test
  void replacesTheMiddleWhereTheBudgetIsUsedUp() {
    int[] from = new int[10_000];
    int[] to = new int[10_000];
    Arrays.fill(from, 1, 9_999, 7);
    Arrays.fill(to, 1, 9_999, 7);
    from[0] = 1;
    to[0] = 2;
    from[9_999] = 3;
    to[9_999] = 4;

    assertThat(LineDiff.between(from, to, new DiffBudget(5_000)))
        .containsExactly(new Change(0, 10_000, 0, 10_000));
    assertThat(LineDiff.between(from, to, new DiffBudget(50_000))).hasSize(2);
  }

  private static int edits(List<Change> changes) {
    return changes.stream()
        .mapToInt(
            change -> change.fromEnd() - change.fromStart() + change.toEnd() - change.toStart())
        .sum();
  }

  private static int[] applied(int[] from, int[] to, List<Change> changes) {
    List<Integer> result = new ArrayList<>();
    int next = 0;
    for (Change change : changes) {
      Arrays.stream(from, next, change.fromStart()).forEach(result::add);
      Arrays.stream(to, change.toStart(), change.toEnd()).forEach(result::add);
      next = change.fromEnd();
    }
    Arrays.stream(from, next, from.length).forEach(result::add);
    return result.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int longestCommon(int[] from, int[] to) {
    int[][] length = new int[from.length + 1][to.length + 1];
    for (int i = 1; i <= from.length; i++) {
      for (int j = 1; j <= to.length; j++) {
        length[i][j] =
            from[i - 1] == to[j - 1]
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[from.length][to.length];
  }
}
