package dev.slipway.testkit;

import java.util.List;
import java.util.Random;

/** Texts from few words, so that searches hit: beginnings of each other, accents, other scripts. */
final class RandomTexts {
  private static final List<String> WORDS =
      List.of(
          "to",
          "tod",
          "todo",
          "todos",
          "Todo",
          "book",
          "books",
          "bookkeeping",
          "café",
          "Cafe",
          "naïve",
          "ΟΔΟΣ",
          "Привет",
          "日本語",
          "日本",
          "list",
          "2",
          "24",
          "plan-b",
          "o'clock",
          "🚀");

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A seeded identity of the usual form. */
  String identity() {
    StringBuilder identity = new StringBuilder();
    for (int letter = 0; letter < 26; letter++) {
      identity.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
    }
    return identity.toString();
  }

  /** One word to a few of them. */
  String words(int most) {
    StringBuilder words = new StringBuilder(word());
    for (int more = random.nextInt(most); more > 0; more--) {
      words.append(' ').append(word());
    }
    return words.toString();
  }
}
