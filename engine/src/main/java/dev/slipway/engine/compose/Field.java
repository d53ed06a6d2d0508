package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;

/**
 * One field of a record.
 *
 * @param name how records name it, in camel case
 * @param label how people read it
 * @param type what it holds
 * @param options what can be chosen, for a choice; empty for every other type
 * @param to the collection that a relation leads to; empty for every other type
 */
public record Field(
    String name, String label, FieldType type, List<String> options, Optional<String> to) {
  /** Copies the options. */
  public Field {
    options = List.copyOf(options);
  }

  /** A field that leads nowhere. */
  public Field(String name, String label, FieldType type, List<String> options) {
    this(name, label, type, options, Optional.empty());
  }

  /** A field without options. */
  public static Field of(String name, String label, FieldType type) {
    return new Field(name, label, type, List.of());
  }

  /** A field that names a record of another collection. */
  public static Field relation(String name, String label, String to) {
    return new Field(name, label, FieldType.RELATION, List.of(), Optional.of(to));
  }
}
