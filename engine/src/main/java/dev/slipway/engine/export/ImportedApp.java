package dev.slipway.engine.export;

import dev.slipway.core.version.FileTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive held.
 *
 * @param name the app's name; null where the archive says none
 * @param prompt the prompt that made it; null where the archive says none
 * @param description one sentence on what it is; null where the archive says none
 * @param files its files
 * @param skipped the names of entries that were left out, the first hundred of them
 * @param skippedCount how many were left out
 */
public record ImportedApp(
    @Nullable String name,
    @Nullable String prompt,
    @Nullable String description,
    FileTree files,
    List<String> skipped,
    int skippedCount) {
  /** Copies the list. */
  public ImportedApp {
    skipped = List.copyOf(skipped);
  }
}
