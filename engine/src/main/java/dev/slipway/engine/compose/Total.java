package dev.slipway.engine.compose;

import java.util.Optional;

/**
 * A figure over the records.
 *
 * @param measure what is made of them
 * @param field the field that is measured; empty where records are counted
 * @param label how people read the figure
 * @param when which records count; all where it is empty
 */
public record Total(
    Measure measure, Optional<String> field, String label, Optional<Condition> when) {
  /**
   * A field that must have a value.
   *
   * @param field the field
   * @param value the option, or {@code true} or {@code false} for a field of yes and no
   */
  public record Condition(String field, String value) {}

  /** The sum of a field. */
  public static Total sum(String field, String label, Optional<Condition> when) {
    return new Total(Measure.SUM, Optional.of(field), label, when);
  }
}
