package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.FileChange;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FilePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Suggestions as rows: one for each, and one for each file that it touches. */
final class SuggestionStatements {
  private static final String SUGGESTION =
      "app, number, base, key, title, description, state, understanding, app_description,"
          + " created_at";

  /** Three arguments: the app, the base and the limit. */
  static final String OPEN =
      "SELECT "
          + SUGGESTION
          + " FROM suggestions WHERE app = ? AND base = ? AND state = 'open'"
          + " ORDER BY number LIMIT ?";

  /** Three arguments: the app, the base and the app again. */
  static final String TAKEN =
      "SELECT key FROM suggestions WHERE app = ? AND base = ? AND state = 'open'"
          + " UNION SELECT key FROM suggestions WHERE app = ? AND state = 'dismissed'";

  private SuggestionStatements() {}

  /** Inserts suggestions with the next numbers of the app, whose row must be locked. */
  static List<Suggestion> insert(Session session, SuggestionBatch batch, List<NewSuggestion> wanted)
      throws SQLException {
    // In the order of their hashes over the whole batch, as publications do, so that nobody waits
    // in a circle.
    Map<String, byte[]> contents = new TreeMap<>();
    for (NewSuggestion suggestion : wanted) {
      suggestion
          .after()
          .files()
          .values()
          .forEach(content -> contents.put(ContentHash.of(content).value(), content));
    }
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      Blobs.store(session, new ContentHash(content.getKey()), content.getValue());
    }
    int number =
        session
            .first(
                "SELECT coalesce(max(number), 0) FROM suggestions WHERE app = ?",
                row -> row.getInt(1),
                batch.app().value())
            .orElse(0);
    List<Suggestion> made = new ArrayList<>();
    for (NewSuggestion suggestion : wanted) {
      number++;
      made.add(insert(session, batch, suggestion, number));
    }
    return made;
  }

  private static Suggestion insert(
      Session session, SuggestionBatch batch, NewSuggestion news, int number) throws SQLException {
    Json understanding = news.understanding();
    Suggestion suggestion =
        new Suggestion(
            batch.app(),
            number,
            batch.base(),
            news.key(),
            news.title(),
            news.description(),
            SuggestionState.OPEN,
            news.changes(),
            understanding,
            news.appDescription(),
            Rows.instant(Rows.micros(batch.now())));
    session.update(
        "INSERT INTO suggestions(" + SUGGESTION + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch.app().value(),
        number,
        batch.base(),
        news.key(),
        news.title(),
        news.description(),
        SuggestionState.OPEN.wire(),
        understanding == null ? null : understanding.text(),
        news.appDescription(),
        Rows.micros(batch.now()));
    for (FileChange change : suggestion.changes()) {
      insert(session, suggestion, change, news.after().find(change.path()).orElse(new byte[0]));
    }
    return suggestion;
  }

  private static void insert(
      Session session, Suggestion suggestion, FileChange change, byte[] content)
      throws SQLException {
    ContentHash before = change.before();
    session.update(
        "INSERT INTO suggestion_files(app, number, path, base_hash, hash, size)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        suggestion.app().value(),
        suggestion.number(),
        change.path().value(),
        before == null ? null : before.value(),
        change instanceof FileChange.Write write ? write.after().value() : null,
        content.length);
  }

  static List<Suggestion> open(Session session, AppId app, int base, int limit)
      throws SQLException {
    List<Suggestion> bare =
        session.list(OPEN, SuggestionStatements::suggestion, app.value(), base, limit);
    return bare.isEmpty()
        ? bare
        : withChanges(session, bare, bare.getFirst().number(), bare.getLast().number());
  }

  static Optional<Suggestion> find(Session session, AppId app, int number) throws SQLException {
    Optional<Suggestion> bare =
        session.first(
            "SELECT " + SUGGESTION + " FROM suggestions WHERE app = ? AND number = ?",
            SuggestionStatements::suggestion,
            app.value(),
            number);
    return bare.isEmpty()
        ? bare
        : Optional.of(withChanges(session, List.of(bare.get()), number, number).getFirst());
  }

  /** Takes an open suggestion to its last state; false where it is not open. */
  static boolean close(Session session, AppId app, int number, SuggestionState state)
      throws SQLException {
    return session.update(
            "UPDATE suggestions SET state = ? WHERE app = ? AND number = ? AND state = 'open'",
            state.wire(),
            app.value(),
            number)
        == 1;
  }

  /** The number of a file's suggestion, and what happens to the file. */
  private record NumberedChange(int number, FileChange change) {}

  private static List<Suggestion> withChanges(
      Session session, List<Suggestion> bare, int first, int last) throws SQLException {
    List<NumberedChange> changes =
        session.list(
            "SELECT number, path, base_hash, hash FROM suggestion_files"
                + " WHERE app = ? AND number >= ? AND number <= ? ORDER BY number, path",
            SuggestionStatements::change,
            bare.getFirst().app().value(),
            first,
            last);
    return bare.stream()
        .map(each ->
            new Suggestion(
                each.app(),
                each.number(),
                each.base(),
                each.key(),
                each.title(),
                each.description(),
                each.state(),
                changes.stream()
                    .filter(change -> change.number() == each.number())
                    .map(NumberedChange::change)
                    .toList(),
                each.understanding(),
                each.appDescription(),
                each.createdAt()))
        .toList();
  }

  private static NumberedChange change(ResultSet row) throws SQLException {
    FilePath path = new FilePath(row.getString(2));
    ContentHash before = hash(row.getString(3));
    ContentHash after = hash(row.getString(4));
    if (after != null) {
      return new NumberedChange(row.getInt(1), new FileChange.Write(path, before, after));
    }
    if (before == null) {
      throw new SQLException("a file of a suggestion has no hash at all");
    }
    return new NumberedChange(row.getInt(1), new FileChange.Delete(path, before));
  }

  private static @Nullable ContentHash hash(@Nullable String value) {
    return value == null ? null : new ContentHash(value);
  }

  private static Suggestion suggestion(ResultSet row) throws SQLException {
    String understanding = row.getString(8);
    return new Suggestion(
        new AppId(row.getString(1)),
        row.getInt(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Rows.constant(SuggestionState.class, row.getString(7)),
        List.of(),
        understanding == null ? null : new Json(understanding),
        row.getString(9),
        Rows.instant(row.getLong(10)));
  }
}
