package dev.slipway.engine.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds comments that stand where a model left code out. */
final class LeftOut {
  private static final int LONGEST = 200;
  private static final List<String> BEGINNINGS = List.of("//", "/*", "<!--", "{/*", "#", "*");
  private static final List<String> WORDS =
      List.of(
          "rest of",
          "existing code",
          "existing content",
          "remains unchanged",
          "remains the same",
          "unchanged code",
          "same as before",
          "previous code",
          "keep the rest",
          "other code");

  private LeftOut() {}

  /** The first line with such a comment, from 1, or empty. */
  static OptionalInt line(String text) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() <= LONGEST && isMark(line.strip().toLowerCase(Locale.ROOT))) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isMark(String line) {
    boolean dots = line.contains("...") || line.indexOf('\u2026') >= 0;
    return dots
        && BEGINNINGS.stream().anyMatch(line::startsWith)
        && WORDS.stream().anyMatch(line::contains);
  }
}
