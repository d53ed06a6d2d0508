package dev.slipway.engine.compose;

/**
 * Something that an app watches over.
 *
 * @param type what it watches for
 * @param field the field that it looks at; for things that must not overlap the field of the thing
 * @param value the limit as a number, or empty where the type needs none; for what can be overdue
 *     the name of the field that says that it is done
 */
public record Rule(RuleType type, String field, String value) {
  /** What a maker reads of it. */
  String said() {
    return switch (type) {
      case BELOW -> "warns where " + field + " is below " + value;
      case ABOVE -> "warns where " + field + " is above " + value;
      case SUM_ABOVE -> "warns where " + field + " of a month is above " + value + " together";
      case OVERDUE -> "marks what is overdue by " + field;
      case SOON -> "marks what is soon by " + field;
      case UNIQUE -> "refuses a second one with the same " + field;
      case NO_OVERLAP -> "refuses what overlaps by " + field;
    };
  }
}
