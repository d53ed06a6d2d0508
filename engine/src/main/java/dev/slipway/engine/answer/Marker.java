package dev.slipway.engine.answer;

import java.util.Locale;
import java.util.Set;

/** The lines that part a replacement: seven marks, or more where the text itself has such lines. */
final class Marker {
  private static final int LEAST = 5;
  private static final int MOST = 40;
  private static final Set<String> SEARCH = Set.of("search", "original");
  private static final Set<String> REPLACE = Set.of("replace", "updated");

  private Marker() {}

  /** How many marks the line has that begins what is searched; 0 where it is no such line. */
  static int search(String line) {
    return count(line, '<', SEARCH);
  }

  /** How many marks the line has that ends the replacement; 0 where it is no such line. */
  static int end(String line) {
    return count(line, '>', REPLACE);
  }

  /** How many marks the line has between what is searched and its replacement; 0 for none. */
  static int divider(String line) {
    return count(line, '=', Set.of(""));
  }

  private static int count(String line, char mark, Set<String> words) {
    int length = 0;
    while (length < line.length() && length <= MOST && line.charAt(length) == mark) {
      length++;
    }
    if (length < LEAST || length > MOST || line.length() > length + 20) {
      return 0;
    }
    String word = line.substring(length).strip().toLowerCase(Locale.ROOT);
    return words.contains(word) ? length : 0;
  }
}
