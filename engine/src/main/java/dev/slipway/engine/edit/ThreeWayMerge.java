package dev.slipway.engine.edit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings two changes of one text together, line by line, where they touch different places: the
 * merge of diff3.
 */
public final class ThreeWayMerge {
  private final TextLines base;
  private final TextLines ours;
  private final TextLines theirs;
  private final List<String> merged = new ArrayList<>();

  private ThreeWayMerge(TextLines base, TextLines ours, TextLines theirs) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
  }

  /**
   * The text with both changes, or empty where both changed the same lines in different ways, or
   * where one of them is no text.
   */
  public static Optional<byte[]> merge(byte[] base, byte[] ours, byte[] theirs) {
    if (Arrays.equals(base, ours) || Arrays.equals(ours, theirs)) {
      return Optional.of(theirs);
    }
    if (Arrays.equals(base, theirs)) {
      return Optional.of(ours);
    }
    Optional<TextLines> one = TextLines.of(base);
    Optional<TextLines> two = TextLines.of(ours);
    Optional<TextLines> three = TextLines.of(theirs);
    if (one.isEmpty() || two.isEmpty() || three.isEmpty()) {
      return Optional.empty();
    }
    return new ThreeWayMerge(one.get(), two.get(), three.get()).merged();
  }

  private Optional<byte[]> merged() {
    Map<String, Integer> known = new HashMap<>();
    int[] numbers = base.numbered(known);
    DiffBudget budget = DiffBudget.usual();
    List<Change> left = LineDiff.between(numbers, ours.numbered(known), budget);
    List<Change> right = LineDiff.between(numbers, theirs.numbered(known), budget);
    int at = 0;
    int one = 0;
    int two = 0;
    while (one < left.size() || two < right.size()) {
      boolean ourTurn =
          two == right.size()
              || (one < left.size() && left.get(one).fromStart() <= right.get(two).fromStart());
      Change first = ourTurn ? left.get(one) : right.get(two);
      Optional<Change> second =
          ourTurn
              ? (two < right.size() ? Optional.of(right.get(two)) : Optional.empty())
              : (one < left.size() ? Optional.of(left.get(one)) : Optional.empty());
      boolean meet = second.filter(each -> each.fromStart() <= first.fromEnd()).isPresent();
      if (meet && !isSame(left.get(one), right.get(two))) {
        return Optional.empty();
      }
      merged.addAll(base.lines().subList(at, first.fromStart()));
      merged.addAll((ourTurn ? ours : theirs).lines().subList(first.toStart(), first.toEnd()));
      at = first.fromEnd();
      one += ourTurn || meet ? 1 : 0;
      two += !ourTurn || meet ? 1 : 0;
    }
    merged.addAll(base.lines().subList(at, base.size()));
    return Optional.of(bytes());
  }

  /** Whether both sides made the very same change. */
  private boolean isSame(Change left, Change right) {
    return left.fromStart() == right.fromStart()
        && left.fromEnd() == right.fromEnd()
        && ours.lines()
            .subList(left.toStart(), left.toEnd())
            .equals(theirs.lines().subList(right.toStart(), right.toEnd()));
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    merged.forEach(line -> bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8)));
    return bytes.toByteArray();
  }
}
