package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Suggestions and their files in SQL. */
final class SqlSuggestionStore implements SuggestionStore {
  private final Database database;

  SqlSuggestionStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<List<Suggestion>> offer(SuggestionBatch batch) {
    return database.write(session -> {
      Optional<App> app = SqlAppStore.lock(session, batch.app());
      if (app.isEmpty()
          || app.get().version() != batch.base()
          || (batch.first() && offered(session, batch.app()) >= batch.base())) {
        return Optional.empty();
      }
      session.update(
          "UPDATE apps SET offered_version = ? WHERE id = ?", batch.base(), batch.app().value());
      List<Suggestion> made = SuggestionStatements.insert(session, batch, wanted(session, batch));
      if (!made.isEmpty()) {
        Leases.append(session, batch.app(), batch.events(), batch.now());
      }
      return Optional.of(made);
    });
  }

  /** The candidates that the maker has not dismissed and does not see already. */
  private static List<NewSuggestion> wanted(Session session, SuggestionBatch batch)
      throws SQLException {
    Set<String> taken = taken(session, batch.app(), batch.base());
    return batch.candidates().stream()
        .filter(candidate -> !taken.contains(candidate.key()))
        .toList();
  }

  @Override
  public Set<String> takenKeys(AppId app, int base) {
    return database.read(session -> taken(session, app, base));
  }

  private static Set<String> taken(Session session, AppId app, int base) throws SQLException {
    return Set.copyOf(
        session.list(
            SuggestionStatements.TAKEN, row -> row.getString(1), app.value(), base, app.value()));
  }

  @Override
  public int offeredVersion(AppId app) {
    return database.read(session -> offered(session, app));
  }

  private static int offered(Session session, AppId app) throws SQLException {
    return session
        .first("SELECT offered_version FROM apps WHERE id = ?", row -> row.getInt(1), app.value())
        .orElse(0);
  }

  @Override
  public List<Suggestion> open(AppId app, int base, int limit) {
    return database.read(session -> SuggestionStatements.open(session, app, base, limit));
  }

  @Override
  public Optional<Suggestion> find(AppId app, int number) {
    return database.read(session -> SuggestionStatements.find(session, app, number));
  }

  /** A file's path and content. */
  private record Content(FilePath path, byte[] bytes) {}

  @Override
  public Optional<FileTree> contents(AppId app, int number) {
    return database.read(session -> {
      if (SuggestionStatements.find(session, app, number).isEmpty()) {
        return Optional.empty();
      }
      Map<FilePath, byte[]> files = new TreeMap<>();
      session
          .list(
              "SELECT path, size, bytes FROM suggestion_files f JOIN blobs b ON b.hash = f.hash"
                  + " WHERE app = ? AND number = ?",
              row ->
                  new Content(
                      new FilePath(row.getString(1)), Blobs.unpack(row.getBytes(3), row.getInt(2))),
              app.value(),
              number)
          .forEach(content -> files.put(content.path(), content.bytes()));
      return Optional.of(new FileTree(files));
    });
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return database.read(session ->
        session.first(
            "SELECT size, bytes FROM suggestion_files f JOIN blobs b ON b.hash = f.hash"
                + " WHERE app = ? AND number = ? AND path = ?",
            row -> Blobs.unpack(row.getBytes(2), row.getInt(1)),
            app.value(),
            number,
            path.value()));
  }

  @Override
  public Optional<Suggestion> dismiss(AppId app, int number, List<NewEvent> events, Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, app).isEmpty()) {
        return Optional.empty();
      }
      if (SuggestionStatements.close(session, app, number, SuggestionState.DISMISSED)) {
        Leases.append(session, app, events, now);
      }
      return SuggestionStatements.find(session, app, number);
    });
  }
}
