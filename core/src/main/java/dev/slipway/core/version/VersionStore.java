package dev.slipway.core.version;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps versions and, once for each content, their files.
 *
 * <p>All methods block; call them from a virtual thread.
 */
public interface VersionStore {
  /**
   * Publishes a version: its files, the version, the app's new number, status running (a stopped
   * app stays stopped), the finished generation, the applied suggestion and the events become
   * visible in one transaction, or nothing does.
   */
  Publication publish(NewVersion version);

  /**
   * Stores a new app together with its first version, in one transaction: the app becomes running
   * with version 1, and its log begins with the version's event.
   *
   * @param app an app that is not stored yet, with version 0
   * @param first its first version, with base 0 and no lease
   */
  Version create(App app, NewVersion first);

  /**
   * Stores a new app whose first version has the files of another app's current version and, where
   * asked, its records with their ids, revisions and times, as all of them are at one instant. The
   * app, the files, the records and the log's first event become visible in one transaction, or
   * nothing does. Refused where the source is gone or its version has moved.
   */
  Publication duplicate(NewCopy copy);

  /** One version, or empty where there is none of this number. */
  Optional<Version> find(AppId app, int number);

  /**
   * Versions with numbers below {@code before}, newest first, at most {@code limit}; pass {@link
   * Integer#MAX_VALUE} for the newest.
   */
  List<Version> history(AppId app, int before, int limit);

  /**
   * Gives a version a name, or takes it away with null, and changes nothing else: neither its files
   * nor the app. The name is there as a whole or not at all; of two at once the later one stays.
   *
   * @return the version with its name, or empty where there is none of this number
   */
  Optional<Version> rename(AppId app, int number, @Nullable String name);

  /** The files of a version in the order of their paths, without contents; empty where none. */
  List<FileEntry> entries(AppId app, int number);

  /** All files of a version with contents; empty where there is no such version. */
  Optional<FileTree> tree(AppId app, int number);

  /** One file's content, or empty where there is no such file. */
  Optional<byte[]> content(AppId app, int number, FilePath path);
}
