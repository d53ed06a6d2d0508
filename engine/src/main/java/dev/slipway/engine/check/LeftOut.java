package dev.slipway.engine.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds comments that stand where a model left code out. */
final class LeftOut {
  private static final int LONGEST = 200;
  private static final List<String> BEGINNINGS =
      List.of("{/*", "<!--", "//", "/**", "/*", "#", "*");
  private static final List<String> ENDS = List.of("*/}", "-->", "*/");
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

  /** Dots before the words or behind them; dots within a sentence are the sentence's own. */
  private static boolean isMark(String line) {
    return BEGINNINGS.stream()
        .filter(line::startsWith)
        .findFirst()
        .map(begin -> words(withoutEnd(line.substring(begin.length()))))
        .filter(words ->
            words.startsWith("...")
                ? WORDS.stream().anyMatch(words::contains)
                : words.endsWith("...") && WORDS.stream().anyMatch(words::startsWith))
        .isPresent();
  }

  /** Without the brackets and the article that models put around and before them. */
  private static String words(String comment) {
    return comment
        .replace("\u2026", "...")
        .replaceAll("^[^\\p{L}.]+|[^\\p{L}.]+$", "")
        .replaceAll("^the ", "");
  }

  private static String withoutEnd(String line) {
    for (String end : ENDS) {
      if (line.endsWith(end)) {
        return line.substring(0, line.length() - end.length());
      }
    }
    return line;
  }
}
