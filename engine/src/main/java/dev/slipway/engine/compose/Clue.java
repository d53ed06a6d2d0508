package dev.slipway.engine.compose;

import java.util.Optional;

/** What a phrase outside of lists hints at. */
enum Clue {
  CHART,
  SUM,
  AVERAGE,
  HIGHEST,
  LOWEST,
  LATEST,
  COUNT,
  SPENDING,
  PER,
  OVER_TIME,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
  WARN,
  SHOW,
  WHEN,
  BELOW,
  ABOVE,
  LOW,
  LOW_STOCK,
  OVERDUE,
  SOON,
  REMIND,
  BEFORE,
  UNIQUE,
  COMPUTE,
  BELONGS,
  THEIR,
  EVERY,
  BUDGET;

  /**
   * The clue of a name in the word files: small letters, the words after the first with a capital.
   */
  static Optional<Clue> of(String word) {
    for (Clue clue : values()) {
      if (clue.name().replace("_", "").equalsIgnoreCase(word)) {
        return Optional.of(clue);
      }
    }
    return Optional.empty();
  }

  /** What is made of many values, where the clue says so. */
  Optional<Measure> measure() {
    return switch (this) {
      case SUM -> Optional.of(Measure.SUM);
      case AVERAGE -> Optional.of(Measure.AVERAGE);
      case HIGHEST -> Optional.of(Measure.HIGHEST);
      case LOWEST -> Optional.of(Measure.LOWEST);
      case LATEST -> Optional.of(Measure.LATEST);
      case COUNT -> Optional.of(Measure.COUNT);
      default -> Optional.empty();
    };
  }

  /** The stretch of time, where the clue says so. */
  Optional<Period> period() {
    return switch (this) {
      case DAY, DAILY -> Optional.of(Period.DAY);
      case WEEK, WEEKLY -> Optional.of(Period.WEEK);
      case MONTH, MONTHLY -> Optional.of(Period.MONTH);
      case YEAR, YEARLY -> Optional.of(Period.YEAR);
      default -> Optional.empty();
    };
  }

  /** Whether the clue says how often: "monthly". */
  boolean isFrequency() {
    return this == DAILY || this == WEEKLY || this == MONTHLY || this == YEARLY;
  }
}
