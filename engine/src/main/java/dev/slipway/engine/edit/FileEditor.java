package dev.slipway.engine.edit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionStore;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Changes an app's files by hand. Each change that changes something is a new version, made from
 * the version that its maker saw, or nothing at all.
 *
 * <p>All methods block; call them from a virtual thread.
 */
public final class FileEditor {
  private static final int MAXIMUM_TITLE = 200;

  private final VersionStore versions;
  private final AppStore apps;
  private final Feed feed;
  private final EditRules rules;
  private final AppReader reader;
  private final AfterVersion afterVersion;
  private final InstantSource clock;

  /** Takes what it works with. */
  public FileEditor(
      VersionStore versions,
      AppStore apps,
      Feed feed,
      EditRules rules,
      AppReader reader,
      AfterVersion afterVersion,
      InstantSource clock) {
    this.versions = versions;
    this.apps = apps;
    this.feed = feed;
    this.rules = rules;
    this.reader = reader;
    this.afterVersion = afterVersion;
    this.clock = clock;
  }

  /**
   * Writes one file, new or not; the version that has it, which is the current one where nothing
   * changed.
   */
  public Version put(AppId app, FilePath path, byte[] content, int baseVersion) {
    App before = requireBase(app, baseVersion);
    FileTree tree = requireTree(app, baseVersion);
    Optional<byte[]> there = tree.find(path);
    if (there.isPresent() && Arrays.equals(there.get(), content)) {
      return requireVersion(app, baseVersion);
    }
    FileTree changed = tree.with(path, content);
    rules.check(tree, changed);
    return publish(before, VersionCause.EDIT, "Edit " + path, changed, account(tree, changed));
  }

  /** Deletes one file; the version without it. */
  public Version delete(AppId app, FilePath path, int baseVersion) {
    App before = requireBase(app, baseVersion);
    FileTree tree = requireTree(app, baseVersion);
    if (tree.find(path).isEmpty()) {
      throw SlipwayException.of(
          FailureCode.FILE_NOT_FOUND,
          "Version %d has no file \"%s\".".formatted(baseVersion, path));
    }
    FileTree changed = tree.without(path);
    return publish(before, VersionCause.EDIT, "Delete " + path, changed, account(tree, changed));
  }

  /**
   * Makes the files of an older version the current ones, as a new version; the current version
   * where it has the same files. What the app says of itself comes back with them.
   */
  public Version rollback(AppId app, int toVersion, int baseVersion) {
    App before = requireBase(app, baseVersion);
    if (versions.find(app, toVersion).isEmpty()) {
      throw noVersion(toVersion);
    }
    if (versions.entries(app, toVersion).equals(versions.entries(app, baseVersion))) {
      return requireVersion(app, baseVersion);
    }
    FileTree tree = requireTree(app, toVersion);
    return publish(
        before,
        VersionCause.ROLLBACK,
        "Roll back to version " + toVersion,
        tree,
        reader.read(tree));
  }

  /** What the files say of the app, where a change made them say something else. */
  private Optional<AppReader.Account> account(FileTree before, FileTree after) {
    Optional<AppReader.Account> account = reader.read(after);
    return account.equals(reader.read(before)) ? Optional.empty() : account;
  }

  private App requireBase(AppId id, int base) {
    App app = apps.find(id).orElseThrow(FileEditor::noApp);
    if (app.version() == 0) {
      throw SlipwayException.of(
          FailureCode.VERSION_NOT_FOUND,
          "This app is " + app.status().wire() + " and has no version to change yet.");
    }
    if (app.version() != base) {
      throw moved(base, app.version());
    }
    return app;
  }

  private Version publish(
      App before,
      VersionCause cause,
      String title,
      FileTree tree,
      Optional<AppReader.Account> account) {
    AppId app = before.id();
    int base = before.version();
    NewVersion version =
        new NewVersion(
            app,
            base,
            cause,
            shortened(title),
            tree,
            account.map(AppReader.Account::description).orElse(null),
            account
                .map(each -> AppMetadata.withUnderstanding(before.metadata(), each.understanding()))
                .orElse(null),
            null,
            null,
            List.of(),
            clock.instant());
    return switch (versions.publish(version)) {
      case Publication.Published(Version published) -> {
        feed.signal(Signal.of(new Topic.AppEvents(app)));
        afterVersion.published(app);
        yield published;
      }
      case Publication.BaseMoved(int current) -> throw moved(base, current);
      case Publication.AppGone() -> throw noApp();
      case Publication.LeaseLost(), Publication.SuggestionClosed() ->
          throw SlipwayException.of(
              FailureCode.INTERNAL,
              "A version without lease and suggestion was refused for one of them");
    };
  }

  private static String shortened(String title) {
    if (title.length() <= MAXIMUM_TITLE) {
      return title;
    }
    boolean splitsPair = Character.isHighSurrogate(title.charAt(MAXIMUM_TITLE - 1));
    return title.substring(0, splitsPair ? MAXIMUM_TITLE - 1 : MAXIMUM_TITLE);
  }

  private Version requireVersion(AppId app, int number) {
    return versions.find(app, number).orElseThrow(() -> noVersion(number));
  }

  private FileTree requireTree(AppId app, int number) {
    return versions.tree(app, number).orElseThrow(() -> noVersion(number));
  }

  private static SlipwayException moved(int base, int current) {
    return SlipwayException.of(
        FailureCode.PRECONDITION_FAILED,
        "The app is at version %d now, and this change was made from version %d. Look at version"
                .formatted(current, base)
            + " %d and make the change again.".formatted(current));
  }

  private static SlipwayException noApp() {
    return SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id.");
  }

  private static SlipwayException noVersion(int number) {
    return SlipwayException.of(
        FailureCode.VERSION_NOT_FOUND, "This app has no version %d.".formatted(number));
  }
}
