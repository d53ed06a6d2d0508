package dev.slipway.engine.compose;

import java.util.Optional;

/** What is made of many values. */
public enum Measure {
  /** All added up. */
  SUM("sum"),
  /** How many there are. */
  COUNT("count"),
  /** The mean of those that are there. */
  AVERAGE("average"),
  /** The largest. */
  HIGHEST("highest"),
  /** The smallest. */
  LOWEST("lowest"),
  /** The one of the latest day. */
  LATEST("latest");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Measure> of(String word) {
    for (Measure each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
