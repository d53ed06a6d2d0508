package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {
  @ParameterizedTest
  @CsvSource({
    "abcdef, aXcdef, abcdeY, aXcdeY",
    "abcdef, bcdef, abcdeYf, bcdeYf",
    "abcdef, abcdef, abXdef, abXdef",
    "abcdef, abXdef, abcdef, abXdef",
    "abcdef, abXdef, abXdef, abXdef",
    "abcdef, XabcdefY, abcZdef, XabcZdefY",
    "abcdef, acdef, abcdf, acdf",
    "abcdef, aXcdYf, aXcdef, aXcdYf",
  })
  void changesOfDifferentPlacesComeTogether(
      String base, String ours, String theirs, String merged) {
    assertThat(merge(base, ours, theirs)).contains(merged);
  }

  @ParameterizedTest
  @CsvSource({"abc, aXc, aYc", "abc, ac, aYc", "abc, abcX, abcY", "abc, aXbc, aYbc"})
  void changesOfTheSamePlaceDoNot(String base, String ours, String theirs) {
    assertThat(merge(base, ours, theirs)).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreMergedOnlyWhereOneSideLeftThemAlone() {
    byte[] base = {0, 1};
    byte[] ours = {0, 2};

    assertThat(ThreeWayMerge.merge(base, ours, base)).contains(ours);
    assertThat(ThreeWayMerge.merge(base, ours, new byte[] {0, 3})).isEmpty();
  }

  @Test
  void whatIsMergedHoldsTheChangesOfBothSides() {
    Random random = new Random(7);
    int merges = 0;
    for (int round = 0; round < 500; round++) {
      String base = word(random, 30);
      String ours = changed(random, base, 0, 10, "O");
      String theirs = changed(random, base, 20, 30, "T");
      Optional<String> merged = merge(base, ours, theirs);
      // Lines that are equal may move the changes into each other; most do not.
      if (merged.isPresent()) {
        merges++;
        assertThat(merged.get().chars().filter(each -> each == 'O').count())
            .isEqualTo(ours.chars().filter(each -> each == 'O').count());
        assertThat(merged.get().chars().filter(each -> each == 'T').count())
            .isEqualTo(theirs.chars().filter(each -> each == 'T').count());
      }
    }
    assertThat(merges).isGreaterThan(400);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < length; at++) {
      word.append((char) ('a' + random.nextInt(20)));
    }
    return word.toString();
  }

  private static String changed(Random random, String base, int from, int to, String mark) {
    int at = from + random.nextInt(to - from);
    return base.substring(0, at) + mark + base.substring(at + random.nextInt(2));
  }

  private static Optional<String> merge(String base, String ours, String theirs) {
    return ThreeWayMerge.merge(lines(base), lines(ours), lines(theirs))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\n", ""));
  }

  private static byte[] lines(String letters) {
    List<String> lines = new ArrayList<>();
    letters.chars().forEach(each -> lines.add(Character.toString(each)));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
