package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.SearchText;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionEvent;
import dev.slipway.core.version.VersionStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Versions and their files in SQL. */
final class SqlVersionStore implements VersionStore {
  private final Database database;

  SqlVersionStore(Database database) {
    this.database = database;
  }

  @Override
  public Publication publish(NewVersion version) {
    Lease lease = version.lease();
    return database.write(session -> {
      Optional<App> app = SqlAppStore.lock(session, version.app());
      if (app.isEmpty()) {
        return new Publication.AppGone();
      }
      if (lease != null && !Leases.hold(session, lease)) {
        return new Publication.LeaseLost();
      }
      if (app.get().version() != version.base()) {
        return new Publication.BaseMoved(app.get().version());
      }
      Integer suggestion = version.suggestion();
      if (suggestion != null
          && !SuggestionStatements.close(
              session, version.app(), suggestion, SuggestionState.APPLIED)) {
        return new Publication.SuggestionClosed();
      }
      return new Publication.Published(insert(session, app.get(), version));
    });
  }

  @Override
  public Version create(App app, NewVersion first) {
    return database.write(session -> {
      NewApps.insert(session, app);
      return insert(session, app, first);
    });
  }

  @Override
  public Publication duplicate(NewCopy copy) {
    return database.write(session -> Copies.insert(session, copy));
  }

  private static Version insert(Session session, App app, NewVersion news) throws SQLException {
    FileTree tree = news.tree();
    Version version =
        new Version(
            app.id(),
            app.version() + 1,
            news.cause(),
            news.title(),
            null,
            tree.files().size(),
            tree.bytes(),
            Rows.instant(Rows.micros(news.now())));
    session.update(
        "INSERT INTO versions(" + Rows.VERSION + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        app.id().value(),
        version.number(),
        version.cause().wire(),
        version.title(),
        version.name(),
        version.files(),
        version.bytes(),
        Rows.micros(news.now()));
    // In the order of their hashes, so that two publishers of the same contents cannot wait for
    // each other in a circle.
    Map<String, byte[]> contents = new TreeMap<>();
    List<FileEntry> entries = new ArrayList<>();
    tree.files()
        .forEach((path, content) -> {
          ContentHash hash = ContentHash.of(content);
          contents.put(hash.value(), content);
          entries.add(new FileEntry(path, hash, content.length));
        });
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      Blobs.store(session, new ContentHash(content.getKey()), content.getValue());
    }
    for (FileEntry entry : entries) {
      session.update(
          "INSERT INTO version_files(app, number, path, hash, size) VALUES (?, ?, ?, ?, ?)",
          app.id().value(),
          version.number(),
          entry.path().value(),
          entry.hash().value(),
          entry.size());
    }
    updateApp(session, app, news, version);
    finish(session, news, version);
    return version;
  }

  private static void updateApp(Session session, App app, NewVersion news, Version version)
      throws SQLException {
    String newName = news.name();
    String newDescription = news.description();
    Json newMetadata = news.metadata();
    Json metadata = newMetadata == null ? app.metadata() : newMetadata;
    String name = newName == null ? app.name() : newName;
    String description = newDescription == null ? app.description() : newDescription;
    AppStatus status = app.status() == AppStatus.STOPPED ? AppStatus.STOPPED : AppStatus.RUNNING;
    session.update(
        "UPDATE apps SET name = ?, description = ?, words = ?, status = ?, failure = NULL,"
            + " version = ?, metadata = ?, kind = ?, updated_at = ? WHERE id = ?",
        name,
        description,
        SearchText.index(name, app.prompt(), description),
        status.wire(),
        version.number(),
        metadata.text(),
        Kinds.column(metadata),
        Rows.micros(news.now()),
        app.id().value());
  }

  private static void finish(Session session, NewVersion news, Version version)
      throws SQLException {
    Lease lease = news.lease();
    if (lease != null) {
      session.update(
          "UPDATE generations SET status = 'done', version = ?, lease_until = 0, updated_at = ?"
              + " WHERE id = ?",
          version.number(),
          Rows.micros(news.now()),
          lease.generation().value());
      int _ = SqlGenerationStore.charge(session, version.app(), lease.generation(), news.use());
    }
    List<NewEvent> events = new ArrayList<>();
    events.add(VersionEvent.of(version));
    events.addAll(news.events());
    Leases.append(session, version.app(), events, news.now());
  }

  @Override
  public Optional<Version> find(AppId app, int number) {
    return database.read(session ->
        session.first(
            "SELECT " + Rows.VERSION + " FROM versions WHERE app = ? AND number = ?",
            Rows::version,
            app.value(),
            number));
  }

  @Override
  public List<Version> history(AppId app, int before, int limit) {
    return database.read(session ->
        session.list(
            "SELECT "
                + Rows.VERSION
                + " FROM versions WHERE app = ? AND number < ? ORDER BY number DESC LIMIT ?",
            Rows::version,
            app.value(),
            before,
            limit));
  }

  @Override
  public Optional<Version> rename(AppId app, int number, @Nullable String name) {
    return database.write(session ->
        session.first(
            "UPDATE versions SET name = ? WHERE app = ? AND number = ? RETURNING " + Rows.VERSION,
            Rows::version,
            name,
            app.value(),
            number));
  }

  @Override
  public List<FileEntry> entries(AppId app, int number) {
    return database.read(session ->
        session.list(
            "SELECT path, hash, size FROM version_files WHERE app = ? AND number = ?"
                + " ORDER BY path",
            row ->
                new FileEntry(
                    new FilePath(row.getString(1)),
                    new ContentHash(row.getString(2)),
                    row.getInt(3)),
            app.value(),
            number));
  }

  /** A file's path and content. */
  private record Content(FilePath path, byte[] bytes) {}

  @Override
  public Optional<FileTree> tree(AppId app, int number) {
    List<Content> contents =
        database.read(session ->
            session.list(
                "SELECT path, size, bytes FROM version_files f JOIN blobs b ON b.hash = f.hash"
                    + " WHERE app = ? AND number = ?",
                row ->
                    new Content(
                        new FilePath(row.getString(1)),
                        Blobs.unpack(row.getBytes(3), row.getInt(2))),
                app.value(),
                number));
    if (contents.isEmpty() && find(app, number).isEmpty()) {
      return Optional.empty();
    }
    Map<FilePath, byte[]> files = new TreeMap<>();
    contents.forEach(content -> files.put(content.path(), content.bytes()));
    return Optional.of(new FileTree(files));
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return database.read(session ->
        session.first(
            "SELECT size, bytes FROM version_files f JOIN blobs b ON b.hash = f.hash"
                + " WHERE app = ? AND number = ? AND path = ?",
            row -> Blobs.unpack(row.getBytes(2), row.getInt(1)),
            app.value(),
            number,
            path.value()));
  }
}
