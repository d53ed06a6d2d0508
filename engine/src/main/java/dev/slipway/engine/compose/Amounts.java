package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a prompt, in digits or in words, each with the word that it counts. */
final class Amounts {
  /**
   * A number and where it stands.
   *
   * @param value the number
   * @param unit the word behind it, in small letters; empty where there is none
   * @param from where it begins
   * @param to behind its unit
   */
  record Amount(double value, String unit, int from, int to) {}

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,4})?)([a-z%]*)");

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

  private static final Map<String, Integer> TENS = tens();

  private final Sheet sheet;

  private Amounts(Sheet sheet) {
    this.sheet = sheet;
  }

  /** All numbers in the order of the prompt. */
  static List<Amount> in(Sheet sheet) {
    List<Amount> found = new ArrayList<>();
    Amounts amounts = new Amounts(sheet);
    int at = 0;
    while (at < sheet.size()) {
      Amount amount = amounts.at(at);
      if (amount.to() > at) {
        found.add(amount);
      }
      at = Math.max(at + 1, amount.to());
    }
    return found;
  }

  /** The number at a place; one that ends where it begins is none. */
  private Amount at(int at) {
    String word = word(at);
    Matcher digits = NUMBER.matcher(word);
    if (digits.matches()) {
      double value = Double.parseDouble(digits.group(1).replace(',', '.'));
      return digits.group(2).isEmpty()
          ? counted(value, at, at + 1)
          : new Amount(value, digits.group(2), at, at + 1);
    }
    if (TENS.containsKey(word)) {
      int one = SMALL.indexOf(word(at + 1));
      boolean both = one > 0 && one < 10;
      return counted(TENS.getOrDefault(word, 0) + (both ? one : 0), at, both ? at + 2 : at + 1);
    }
    if (SMALL.contains(word)) {
      return counted(SMALL.indexOf(word), at, at + 1);
    }
    if (word.equals("half") && word(at + 1).matches("an?")) {
      return counted(0.5, at, at + 2);
    }
    boolean hour = word.matches("an?") && word(at + 1).matches("hour|minute");
    return hour ? counted(1, at, at + 1) : new Amount(0, "", at, at);
  }

  private Amount counted(double value, int from, int end) {
    String unit = word(end);
    return new Amount(value, unit, from, unit.isEmpty() ? end : end + 1);
  }

  private String word(int at) {
    return at < sheet.size() && sheet.at(at).isWord() ? sheet.at(at).lower() : "";
  }

  private static Map<String, Integer> tens() {
    Map<String, Integer> tens = new HashMap<>();
    List<String> words =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int at = 0; at < words.size(); at++) {
      tens.put(words.get(at), (at + 2) * 10);
    }
    return tens;
  }
}
