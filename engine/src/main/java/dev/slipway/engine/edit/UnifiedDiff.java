package dev.slipway.engine.edit;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two file trees, as a patch that {@code git apply} and {@code patch} read.
 */
public final class UnifiedDiff {
  private final DiffBudget budget = DiffBudget.usual();
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff() {}

  /**
   * The patch that leads from one tree to the other, files in the order of their paths; empty where
   * nothing differs. Contents that are not text are only named.
   */
  public static String of(FileTree from, FileTree to) {
    SortedSet<FilePath> paths = new TreeSet<>(from.files().keySet());
    paths.addAll(to.files().keySet());
    UnifiedDiff diff = new UnifiedDiff();
    for (FilePath path : paths) {
      diff.file(path, from.find(path).orElse(null), to.find(path).orElse(null));
    }
    return diff.out.toString();
  }

  private void file(FilePath path, byte @Nullable [] from, byte @Nullable [] to) {
    if (Arrays.equals(from, to)) {
      return;
    }
    out.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
    if (from == null) {
      out.append("new file mode 100644\n");
    } else if (to == null) {
      out.append("deleted file mode 100644\n");
    }
    String oldName = from == null ? "/dev/null" : "a/" + path;
    String newName = to == null ? "/dev/null" : "b/" + path;
    Optional<TextLines> oldText = text(from);
    Optional<TextLines> newText = text(to);
    if (oldText.isPresent() && newText.isPresent()) {
      hunks(oldName, newName, oldText.get(), newText.get());
    } else {
      out.append("Binary files ").append(oldName).append(" and ").append(newName);
      out.append(" differ\n");
    }
  }

  private void hunks(String oldName, String newName, TextLines from, TextLines to) {
    Map<String, Integer> known = new HashMap<>();
    List<Change> changes = LineDiff.between(from.numbered(known), to.numbered(known), budget);
    if (changes.isEmpty()) {
      return; // An empty file came or went: the lines above say so.
    }
    out.append("--- ").append(name(oldName)).append("\n+++ ").append(name(newName)).append('\n');
    new Hunks(from, to, out).write(changes);
  }

  /** A tab ends a name that holds a space; without it some readers take the rest for a date. */
  private static String name(String name) {
    return name.indexOf(' ') < 0 ? name : name + "\t";
  }

  private static Optional<TextLines> text(byte @Nullable [] content) {
    return content == null ? Optional.of(TextLines.NONE) : TextLines.of(content);
  }
}
