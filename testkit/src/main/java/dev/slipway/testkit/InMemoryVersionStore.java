package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionEvent;
import dev.slipway.core.version.VersionStore;
import dev.slipway.testkit.InMemoryTables.AppRow;
import dev.slipway.testkit.InMemoryTables.VersionRow;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions and their files in memory. */
final class InMemoryVersionStore implements VersionStore {
  private final InMemoryTables tables;

  InMemoryVersionStore(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Publication publish(NewVersion version) {
    Lease lease = version.lease();
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(version.app());
      if (row.isEmpty()) {
        return new Publication.AppGone();
      }
      if (lease != null && tables.held(lease).isEmpty()) {
        return new Publication.LeaseLost();
      }
      if (row.get().app.version() != version.base()) {
        return new Publication.BaseMoved(row.get().app.version());
      }
      Integer suggestion = version.suggestion();
      if (suggestion != null
          && !InMemorySuggestionStore.close(row.get(), suggestion, SuggestionState.APPLIED)) {
        return new Publication.SuggestionClosed();
      }
      return new Publication.Published(insert(row.get(), version));
    });
  }

  @Override
  public Version create(App app, NewVersion first) {
    return tables.locked(() -> {
      tables.insert(app);
      return insert(Objects.requireNonNull(tables.apps.get(app.id())), first);
    });
  }

  @Override
  public Publication duplicate(NewCopy copy) {
    return tables.locked(() -> {
      Optional<AppRow> found = tables.app(copy.source());
      if (found.isEmpty()) {
        return new Publication.AppGone();
      }
      AppRow source = found.get();
      if (source.app.version() != copy.base()) {
        return new Publication.BaseMoved(source.app.version());
      }
      App app = copy.app();
      NewVersion first =
          new NewVersion(
              app.id(),
              0,
              VersionCause.COPY,
              copy.title(),
              source.versions.getLast().tree(),
              null,
              null,
              null,
              null,
              List.of(),
              app.createdAt());
      Version version = create(app, first);
      if (copy.records()) {
        AppRow row = Objects.requireNonNull(tables.apps.get(app.id()));
        source.collections.forEach(
            (name, records) -> row.collections.put(name, new HashMap<>(records)));
      }
      return new Publication.Published(version);
    });
  }

  private Version insert(AppRow row, NewVersion news) {
    App app = row.app;
    Version version =
        new Version(
            app.id(),
            app.version() + 1,
            news.cause(),
            news.title(),
            null,
            news.tree().files().size(),
            news.tree().bytes(),
            InMemoryTables.micros(news.now()));
    row.versions.add(new VersionRow(version, news.tree()));
    App published =
        new App(
            app.id(),
            Objects.requireNonNullElse(news.name(), app.name()),
            app.prompt(),
            Objects.requireNonNullElse(news.description(), app.description()),
            app.status() == AppStatus.STOPPED ? AppStatus.STOPPED : AppStatus.RUNNING,
            null,
            app.runtime(),
            app.engine(),
            version.number(),
            Objects.requireNonNullElse(news.metadata(), app.metadata()),
            app.createdAt(),
            app.updatedAt());
    InMemoryTables.put(row, published, news.now());
    Lease lease = news.lease();
    if (lease != null) {
      tables
          .held(lease)
          .ifPresent(held ->
              tables.end(
                  held.generation(),
                  GenerationStatus.DONE,
                  null,
                  version.number(),
                  news.use(),
                  news.now()));
    }
    InMemoryTables.append(row, List.of(VersionEvent.of(version)), news.now());
    InMemoryTables.append(row, news.events(), news.now());
    return version;
  }

  private Optional<VersionRow> row(AppId app, int number) {
    return tables.locked(() ->
        tables
            .app(app)
            .filter(row -> number >= 1 && number <= row.versions.size())
            .map(row -> row.versions.get(number - 1)));
  }

  @Override
  public Optional<Version> find(AppId app, int number) {
    return row(app, number).map(VersionRow::version);
  }

  @Override
  public List<Version> history(AppId app, int before, int limit) {
    return tables.locked(() ->
        tables
            .app(app)
            .map(row ->
                List.copyOf(row.versions).reversed().stream()
                    .map(VersionRow::version)
                    .filter(version -> version.number() < before)
                    .limit(limit)
                    .toList())
            .orElse(List.of()));
  }

  @Override
  public Optional<Version> rename(AppId app, int number, @Nullable String name) {
    return tables.locked(() ->
        row(app, number)
            .map(row -> {
              Version old = row.version();
              Version named =
                  new Version(
                      old.app(),
                      old.number(),
                      old.cause(),
                      old.title(),
                      name,
                      old.files(),
                      old.bytes(),
                      old.createdAt());
              tables
                  .app(app)
                  .orElseThrow()
                  .versions
                  .set(number - 1, new VersionRow(named, row.tree()));
              return named;
            }));
  }

  @Override
  public List<FileEntry> entries(AppId app, int number) {
    return row(app, number)
        .map(row ->
            row.tree().files().entrySet().stream()
                .map(file ->
                    new FileEntry(
                        file.getKey(), ContentHash.of(file.getValue()), file.getValue().length))
                .toList())
        .orElse(List.of());
  }

  @Override
  public Optional<FileTree> tree(AppId app, int number) {
    return row(app, number).map(VersionRow::tree);
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return row(app, number).flatMap(row -> row.tree().find(path)).map(byte[]::clone);
  }
}
