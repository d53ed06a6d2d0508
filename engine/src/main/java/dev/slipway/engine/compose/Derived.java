package dev.slipway.engine.compose;

import java.util.List;

/**
 * A value that is shown with a record and follows from its fields.
 *
 * @param name how it is named beside the fields
 * @param label how people read it
 * @param type what it is
 * @param derivation how it follows
 * @param inputs the fields that it follows from, in the derivation's order; the days of a next date
 *     may be a number in their place
 */
public record Derived(
    String name, String label, FieldType type, Derivation derivation, List<String> inputs) {
  /** Copies the inputs. */
  public Derived {
    inputs = List.copyOf(inputs);
  }
}
