package dev.slipway.engine.compose;

import java.util.Optional;

/** The stretches of time that a chart adds up over. */
public enum Period {
  /** Each day. */
  DAY("day"),
  /** Each week. */
  WEEK("week"),
  /** Each month. */
  MONTH("month"),
  /** Each year. */
  YEAR("year");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Period> of(String word) {
    for (Period each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
