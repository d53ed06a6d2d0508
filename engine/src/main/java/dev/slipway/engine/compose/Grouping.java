package dev.slipway.engine.compose;

import java.util.List;

/**
 * The columns of a board or the groups of a checklist.
 *
 * @param field the field of a record that names its group
 * @param label how people read that field
 * @param names the groups in their order
 */
public record Grouping(String field, String label, List<String> names) {
  /** Copies the names. */
  public Grouping {
    names = List.copyOf(names);
  }
}
