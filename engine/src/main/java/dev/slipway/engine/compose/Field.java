package dev.slipway.engine.compose;

import java.util.List;

/**
 * One field of a record.
 *
 * @param name how records name it, in camel case
 * @param label how people read it
 * @param type what it holds
 * @param options what can be chosen, for a choice; empty for every other type
 */
public record Field(String name, String label, FieldType type, List<String> options) {
  /** Copies the options. */
  public Field {
    options = List.copyOf(options);
  }
}
