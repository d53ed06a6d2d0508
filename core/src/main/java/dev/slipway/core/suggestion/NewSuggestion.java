package dev.slipway.core.suggestion;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that has no number yet, with its contents.
 *
 * @param key the stable name of the idea
 * @param title one line on what it does
 * @param description a sentence or two on what the maker gets
 * @param before the files that it changes or deletes, as they are in its base
 * @param after the files that it changes or makes, as it leaves them; one that is in {@code before}
 *     only is deleted
 * @param understanding what the app's metadata says of it afterwards; null leaves it
 * @param appDescription the app's description afterwards; null leaves it
 */
public record NewSuggestion(
    String key,
    String title,
    String description,
    FileTree before,
    FileTree after,
    @Nullable Json understanding,
    @Nullable String appDescription) {

  /** The same without contents, in the order of the paths; every store says it the same. */
  public List<FileChange> changes() {
    SortedSet<FilePath> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    List<FileChange> changes = new ArrayList<>();
    for (FilePath path : paths) {
      byte[] old = before.find(path).orElse(null);
      byte[] fresh = after.find(path).orElse(null);
      if (fresh != null) {
        changes.add(
            new FileChange.Write(
                path, old == null ? null : ContentHash.of(old), ContentHash.of(fresh)));
      } else if (old != null) {
        changes.add(new FileChange.Delete(path, ContentHash.of(old)));
      }
    }
    return changes;
  }
}
