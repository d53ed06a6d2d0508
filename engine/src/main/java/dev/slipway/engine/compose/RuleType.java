package dev.slipway.engine.compose;

import java.util.Optional;

/** What an app watches over. */
public enum RuleType {
  /** A number is under a limit. */
  BELOW("below"),
  /** A number is over a limit. */
  ABOVE("above"),
  /** All numbers of this month together are over a limit. */
  SUM_ABOVE("sumAbove"),
  /** A day has passed, and it is not done. */
  OVERDUE("overdue"),
  /** A day is less than some days away. */
  SOON("soon"),
  /** No two records have the same value; another one is refused. */
  UNIQUE("unique"),
  /** No two records take the same thing at the same time; another one is refused. */
  NO_OVERLAP("noOverlap");

  private final String word;

  RuleType(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<RuleType> of(String word) {
    for (RuleType each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
