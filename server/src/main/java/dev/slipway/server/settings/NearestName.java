package dev.slipway.server.settings;

import java.util.Collection;
import java.util.Comparator;

/**
 * Finds the name that somebody meant, by Levenshtein distance (dynamic programming over two rows).
 */
final class NearestName {
  private NearestName() {}

  static String of(String given, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(given, name)))
        .orElseThrow();
  }

  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(Math.min(above[column], current[column - 1]) + 1, above[column - 1] + change);
      }
      above = current;
    }
    return above[other.length()];
  }
}
