package dev.slipway.engine.generate;

import dev.slipway.core.version.FilePath;

/** What happens to a file while an engine writes it, before there is a version. */
public sealed interface FileNews {
  /** The file. */
  FilePath path();

  /**
   * More of its text.
   *
   * @param path the file
   * @param from where in the file's text it stands, in UTF-16 units; at 0 the file begins, or
   *     begins again
   * @param text the text
   */
  record Text(FilePath path, int from, String text) implements FileNews {}

  /**
   * It is whole.
   *
   * @param path the file
   */
  record Ended(FilePath path) implements FileNews {}

  /**
   * It was not meant after all.
   *
   * @param path the file
   */
  record Retracted(FilePath path) implements FileNews {}
}
