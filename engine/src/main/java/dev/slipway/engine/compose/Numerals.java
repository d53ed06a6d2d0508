package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in digits and in words. */
final class Numerals {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private Numerals() {}

  /** A number and the place behind it. */
  record Numeral(String digits, int to) {
    int whole() {
      return (int) Math.min(1_000_000, Double.parseDouble(digits));
    }
  }

  /** The number that begins at a place, or empty where there is none. */
  static Optional<Numeral> at(List<Token> tokens, int at, int limit) {
    if (at >= limit || !tokens.get(at).isWord()) {
      return Optional.empty();
    }
    String word = tokens.get(at).lower();
    if (word.matches("\\d{1,9}([.,]\\d{1,4})?")) {
      return Optional.of(new Numeral(digits(word), at + 1));
    }
    int small = SMALL.indexOf(word);
    if (small >= 0) {
      return Optional.of(scaled(tokens, small, at + 1, limit));
    }
    Integer tens = TENS.get(word);
    if (tens != null) {
      int more = at + 1 < limit ? SMALL.indexOf(tokens.get(at + 1).lower()) : -1;
      boolean joined = more >= 1 && more <= 9;
      return Optional.of(scaled(tokens, tens + (joined ? more : 0), at + (joined ? 2 : 1), limit));
    }
    return word.equals("dozen") ? Optional.of(new Numeral("12", at + 1)) : Optional.empty();
  }

  /** "Five hundred", "two thousand". */
  private static Numeral scaled(List<Token> tokens, int number, int to, int limit) {
    String next = to < limit ? tokens.get(to).lower() : "";
    return switch (next) {
      case "hundred" -> new Numeral(Integer.toString(number * 100), to + 1);
      case "thousand" -> new Numeral(Integer.toString(number * 1000), to + 1);
      case "dozen" -> new Numeral(Integer.toString(number * 12), to + 1);
      default -> new Numeral(Integer.toString(number), to);
    };
  }

  /** Three digits behind a comma make thousands, others a fraction; no zeros lead. */
  private static String digits(String word) {
    String plain = word.matches("\\d+,\\d{3}") ? word.replace(",", "") : word.replace(',', '.');
    return plain.replaceFirst("^0+(?=\\d)", "");
  }
}
