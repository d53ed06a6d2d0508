package dev.slipway.core.suggestion;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps suggestions and, once for each content, their files. They belong to an app and go with it;
 * {@link dev.slipway.core.version.VersionStore#publish} marks one applied together with its
 * version.
 *
 * <p>All methods block; call them from a virtual thread. Storage that cannot be reached fails with
 * {@code storage-unavailable}. Times are kept to the microsecond.
 */
public interface SuggestionStore {
  /**
   * Stores a batch and its events, atomically, without those whose key is taken. Remembers that the
   * version has its first batch, even where it is empty.
   *
   * @return what was stored, with growing numbers; empty, with nothing written, where the app is
   *     gone, has moved on from the base, or is offered a first batch again
   */
  Optional<List<Suggestion>> offer(SuggestionBatch batch);

  /**
   * The keys that are taken for suggestions of a version: those that the maker has dismissed for
   * this app, and those that are open for the version.
   */
  Set<String> takenKeys(AppId app, int base);

  /** The newest version that has had its first batch; 0 where none has, or there is no app. */
  int offeredVersion(AppId app);

  /** Open suggestions that were made from a version, in the order of their numbers. */
  List<Suggestion> open(AppId app, int base, int limit);

  /** One suggestion in whatever state, or empty where there is none of this number. */
  Optional<Suggestion> find(AppId app, int number);

  /** All contents that a suggestion writes; empty where there is none of this number. */
  Optional<FileTree> contents(AppId app, int number);

  /** The content that a suggestion writes to a file; empty where it writes none. */
  Optional<byte[]> content(AppId app, int number, FilePath path);

  /**
   * Dismisses an open suggestion, with its events, atomically. One that is not open is left as it
   * is, without events.
   *
   * @return the suggestion as it is afterwards; empty where there is none of this number
   */
  Optional<Suggestion> dismiss(AppId app, int number, List<NewEvent> events, Instant now);
}
