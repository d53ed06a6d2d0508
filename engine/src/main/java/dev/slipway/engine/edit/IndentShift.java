package dev.slipway.engine.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far lines stand in a file, beside how far those stand that were searched. */
final class IndentShift {
  /** No shift at all. */
  static final IndentShift NONE = new IndentShift("", "", Map.of());

  private final String added;
  private final String removed;
  private final Map<String, String> known;

  private IndentShift(String added, String removed, Map<String, String> known) {
    this.added = added;
    this.removed = removed;
    this.known = known;
  }

  /**
   * The same shift of all lines that are not blank, or empty where they are shifted differently.
   */
  static Optional<IndentShift> between(List<String> searched, List<String> there) {
    Map<String, String> known = new HashMap<>();
    for (int line = 0; line < searched.size(); line++) {
      if (!searched.get(line).isBlank()) {
        String indent = indent(there.get(line));
        String before = known.putIfAbsent(indent(searched.get(line)), indent);
        if (before != null && !before.equals(indent)) {
          return Optional.empty();
        }
      }
    }
    Optional<IndentShift> uniform = uniform(known);
    // Tabs for spaces: no text can be added to all, though each indentation has one counterpart.
    return uniform.isPresent() ? uniform : tabbed(known);
  }

  private static Optional<IndentShift> uniform(Map<String, String> known) {
    String added = null;
    String removed = null;
    for (Map.Entry<String, String> each : known.entrySet()) {
      String from = each.getKey();
      String to = each.getValue();
      if (to.length() >= from.length()) {
        String more = to.substring(0, to.length() - from.length());
        if (!to.endsWith(from) || removed != null || differs(added, more)) {
          return Optional.empty();
        }
        added = more;
      } else {
        String less = from.substring(0, from.length() - to.length());
        if (!from.endsWith(to) || added != null || differs(removed, less)) {
          return Optional.empty();
        }
        removed = less;
      }
    }
    return Optional.of(
        new IndentShift(added == null ? "" : added, removed == null ? "" : removed, Map.of()));
  }

  private static boolean differs(@Nullable String one, String other) {
    return one != null && !one.equals(other);
  }

  private static Optional<IndentShift> tabbed(Map<String, String> known) {
    boolean tabs =
        known.entrySet().stream()
            .allMatch(each ->
                (each.getKey() + each.getValue()).indexOf('\t') >= 0
                    || (each.getKey() + each.getValue()).isEmpty());
    return tabs ? Optional.of(new IndentShift("", "", known)) : Optional.empty();
  }

  /** A line of the replacement, as far in as it must stand. */
  String apply(String line) {
    if (line.isBlank()) {
      return line;
    }
    String indent = indent(line);
    String rest = line.substring(indent.length());
    if (!known.isEmpty()) {
      return counterpart(indent) + rest;
    }
    if (!removed.isEmpty()) {
      return indent.startsWith(removed) ? line.substring(removed.length()) : rest;
    }
    return added + line;
  }

  private String counterpart(String indent) {
    for (int length = indent.length(); length >= 0; length--) {
      String there = known.get(indent.substring(0, length));
      if (there != null) {
        return there + indent.substring(length);
      }
    }
    return indent;
  }

  private static String indent(String line) {
    int end = 0;
    while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
