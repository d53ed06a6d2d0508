package dev.slipway.engine.cache;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions whose publication ends the answers made from the one before. */
public final class InvalidatingVersionStore implements VersionStore {
  private final VersionStore versions;
  private final Invalidation invalidation;

  /** Wraps a store. */
  public InvalidatingVersionStore(VersionStore versions, Invalidation invalidation) {
    this.versions = versions;
    this.invalidation = invalidation;
  }

  @Override
  public Publication publish(NewVersion version) {
    AppId app = version.app();
    return invalidation.write(app, Invalidation.shown(app), () -> versions.publish(version));
  }

  @Override
  public Version create(App app, NewVersion first) {
    return invalidation.write(
        app.id(), Invalidation.shown(app.id()), () -> versions.create(app, first));
  }

  @Override
  public Publication duplicate(NewCopy copy) {
    AppId app = copy.app().id();
    return invalidation.write(app, Invalidation.shown(app), () -> versions.duplicate(copy));
  }

  @Override
  public Optional<Version> rename(AppId app, int number, @Nullable String name) {
    return invalidation.write(
        app, Invalidation.within(app), () -> versions.rename(app, number, name));
  }

  @Override
  public Optional<Version> find(AppId app, int number) {
    return invalidation.read(app, () -> versions.find(app, number));
  }

  @Override
  public List<Version> history(AppId app, int before, int limit) {
    return invalidation.read(app, () -> versions.history(app, before, limit));
  }

  @Override
  public List<FileEntry> entries(AppId app, int number) {
    return invalidation.read(app, () -> versions.entries(app, number));
  }

  @Override
  public Optional<FileTree> tree(AppId app, int number) {
    return invalidation.read(app, () -> versions.tree(app, number));
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return invalidation.read(app, () -> versions.content(app, number, path));
  }
}
