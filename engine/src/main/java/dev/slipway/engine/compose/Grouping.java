package dev.slipway.engine.compose;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of a board, the groups of a checklist, or whatever else an app is parted into.
 *
 * @param field the field of a record that names its group
 * @param label how people read that field
 * @param names the groups in their order
 * @param renamed what groups were called before, and are now; records may still have the old names
 */
public record Grouping(
    String field, String label, List<String> names, Map<String, String> renamed) {
  /** Copies the names. */
  public Grouping {
    names = List.copyOf(names);
    renamed = Collections.unmodifiableMap(new TreeMap<>(renamed));
  }

  /** Groups that were never called otherwise. */
  public Grouping(String field, String label, List<String> names) {
    this(field, label, names, Map.of());
  }
}
