package dev.slipway.engine.compose;

import java.util.Optional;

/**
 * A sum over a field.
 *
 * @param field the field that is added up
 * @param label how people read the sum
 * @param when which records count; all where it is empty
 */
public record Total(String field, String label, Optional<Condition> when) {
  /**
   * A field that must have a value.
   *
   * @param field the field
   * @param value the option, or {@code true} or {@code false} for a field of yes and no
   */
  public record Condition(String field, String value) {}
}
