package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** A number and its unit in one word: "25min". */
  private static final Pattern JOINED = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,4})?)([a-z%]+)");

  private final Sheet sheet;

  Amounts(Sheet sheet) {
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

  /** The whole number that a word is. */
  OptionalInt number(int at) {
    Optional<Numerals.Numeral> numeral =
        at < 0 ? Optional.empty() : Numerals.at(sheet.tokens, at, sheet.size());
    return numeral.isPresent() ? OptionalInt.of(numeral.get().whole()) : OptionalInt.empty();
  }

  /** The number that stands before one of some units: "60 minute slots" has 60 of "minute". */
  OptionalInt before(List<String> units) {
    for (int at = 1; at < sheet.size(); at++) {
      if (units.contains(sheet.at(at).lower())) {
        OptionalInt number = number(at - 1);
        if (number.isPresent()) {
          sheet.use(at - 1, at + 1);
          return number;
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The number at a place; one that ends where it begins is none. */
  private Amount at(int at) {
    String word = word(at);
    Matcher joined = JOINED.matcher(word);
    if (joined.matches()) {
      double value = Double.parseDouble(joined.group(1).replace(',', '.'));
      return new Amount(value, joined.group(2), at, at + 1);
    }
    Optional<Numerals.Numeral> numeral = Numerals.at(sheet.tokens, at, sheet.size());
    if (numeral.isPresent()) {
      return counted(Double.parseDouble(numeral.get().digits()), at, numeral.get().to());
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
}
