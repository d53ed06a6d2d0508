package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;

/**
 * What an app keeps.
 *
 * @param singular one of them, in small letters
 * @param plural several of them, in small letters
 * @param collection the collection that keeps them
 * @param titleField the name of the field that a record is known by
 * @param fields what a record holds, in the order of the form
 */
public record Entity(
    String singular, String plural, String collection, String titleField, List<Field> fields) {
  /** Copies the fields. */
  public Entity {
    fields = List.copyOf(fields);
  }

  /** The field of a name, or empty where there is none. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
