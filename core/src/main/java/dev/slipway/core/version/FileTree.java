package dev.slipway.core.version;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one version with their contents, in the order of their paths.
 *
 * @param files path to content; contents must not be changed by anybody
 */
public record FileTree(Map<FilePath, byte[]> files) {
  /** The tree with no files. */
  public static final FileTree EMPTY = new FileTree(Map.of());

  /** Copies the map, not the contents. */
  public FileTree {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** The content of a file, or empty where there is none at the path. */
  public Optional<byte[]> find(FilePath path) {
    return Optional.ofNullable(files.get(path));
  }

  /** This tree with one file more or one content changed. */
  public FileTree with(FilePath path, byte[] content) {
    Map<FilePath, byte[]> changed = new TreeMap<>(files);
    changed.put(path, content);
    return new FileTree(changed);
  }

  /** This tree without one file. */
  public FileTree without(FilePath path) {
    Map<FilePath, byte[]> changed = new TreeMap<>(files);
    changed.remove(path);
    return new FileTree(changed);
  }

  /** The sum of all contents in bytes. */
  public long bytes() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }
}
