package dev.slipway.core.suggestion;

import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FilePath;
import org.jspecify.annotations.Nullable;

/** What a suggestion does to one file, without the content. */
public sealed interface FileChange {
  /** The file. */
  FilePath path();

  /** The hash of its content in the version that the suggestion was made from; null for none. */
  @Nullable ContentHash before();

  /**
   * The file gets a content.
   *
   * @param path the file
   * @param before what it was; null where the change makes it
   * @param after what it becomes
   */
  record Write(FilePath path, @Nullable ContentHash before, ContentHash after)
      implements FileChange {}

  /**
   * The file goes.
   *
   * @param path the file
   * @param before what it was
   */
  record Delete(FilePath path, ContentHash before) implements FileChange {}
}
