package dev.slipway.engine.compose;

import java.util.Optional;

/** How a value follows from others of the same record, or of the one before. */
public enum Derivation {
  /** Two numbers multiplied. */
  PRODUCT("product"),
  /** The second number taken from the first. */
  DIFFERENCE("difference"),
  /** The hours from one time of day to another. */
  HOURS_BETWEEN("hoursBetween"),
  /** A quantity for each hundred of what a counter has gone on since the record before. */
  PER_HUNDRED("perHundred"),
  /** A day and a number of days after it. */
  NEXT_DATE("nextDate"),
  /** The days from today to a day. */
  DAYS_UNTIL("daysUntil"),
  /** Kilograms over square metres. */
  BODY_MASS("bodyMass");

  private final String word;

  Derivation(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Derivation> of(String word) {
    for (Derivation each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
