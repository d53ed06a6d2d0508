package dev.slipway.engine.edit;

import dev.slipway.core.version.FilePath;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The paths taken in a tree, such that the tree can be unpacked on every file system: no two names
 * that differ only by case, and no name that is both a file and a folder.
 */
public final class PathClaims {
  private final Map<String, FilePath> files = new HashMap<>();
  private final Map<String, FilePath> folders = new HashMap<>();

  /** Takes a path; the path that is in its way, or empty where it is taken now. */
  public Optional<FilePath> claim(FilePath path) {
    String folded = fold(path.value());
    FilePath taken = files.get(folded);
    if (taken == null) {
      taken = folders.get(folded);
    }
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      if (taken == null) {
        taken = files.get(folded.substring(0, slash));
      }
    }
    if (taken != null) {
      return Optional.of(taken);
    }
    files.put(folded, path);
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      folders.putIfAbsent(folded.substring(0, slash), path);
    }
    return Optional.empty();
  }

  /** Both directions, since some letters have more than one small or capital form. */
  private static String fold(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
