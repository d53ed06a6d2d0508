package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.record.RecordQuery;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.record.RecordWrite;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records in SQL. */
final class SqlRecordStore implements RecordStore {
  private static final String ONE = " WHERE app = ? AND collection = ? AND id = ?";
  private static final String FIND = "SELECT " + Rows.RECORD + " FROM records" + ONE;

  private final Database database;

  SqlRecordStore(Database database) {
    this.database = database;
  }

  /** A record and its place in the order. */
  private record Placed(AppRecord record, String sortValue) {}

  @Override
  public Page<AppRecord> list(RecordQuery query) {
    RecordStatements statement = new RecordStatements(database.dialect()).list(query);
    boolean byCreation = query.sort().field() == null;
    List<Placed> rows =
        database.read(session ->
            session.list(
                statement.sql(),
                row -> {
                  AppRecord record = Rows.record(row);
                  String value =
                      byCreation
                          ? RecordStatements.sortValue(record, 0, 0, "", true)
                          : RecordStatements.sortValue(
                              record, row.getInt(6), row.getDouble(7), row.getString(8), false);
                  return new Placed(record, value);
                },
                statement.arguments()));
    Page<Placed> page =
        Page.ofLimitPlusOne(
            rows, query.limit(), placed -> new Position(placed.sortValue(), placed.record().id()));
    return new Page<>(page.items().stream().map(Placed::record).toList(), page.next());
  }

  @Override
  public Optional<AppRecord> find(RecordKey key) {
    return database.read(session -> find(session, key, ""));
  }

  private static Optional<AppRecord> find(Session session, RecordKey key, String suffix)
      throws SQLException {
    return session.first(
        FIND + suffix, Rows::record, key.app().value(), key.collection(), key.id());
  }

  @Override
  public RecordWrite create(RecordKey key, Json document, RecordLimits limits, Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, key.app()).isEmpty()) {
        return new RecordWrite.Missing();
      }
      if (find(session, key, "").isPresent()) {
        return new RecordWrite.Exists();
      }
      int bytes = bytes(document);
      String full = reserve(session, key.app(), 1, bytes, limits);
      if (full != null) {
        return new RecordWrite.Full(full);
      }
      session.update(
          "INSERT INTO records(app, collection, id, doc, bytes, revision, created_at,"
              + " updated_at) VALUES (?, ?, ?, ?, ?, 1, ?, ?)",
          key.app().value(),
          key.collection(),
          key.id(),
          document.text(),
          bytes,
          Rows.micros(now),
          Rows.micros(now));
      return written(session, key);
    });
  }

  @Override
  public RecordWrite replace(
      RecordKey key,
      Json document,
      @Nullable Long expectedRevision,
      RecordLimits limits,
      Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, key.app()).isEmpty()) {
        return new RecordWrite.Missing();
      }
      Optional<AppRecord> current = find(session, key, "");
      if (current.isEmpty()) {
        return new RecordWrite.Missing();
      }
      long revision = current.get().revision();
      if (expectedRevision != null && expectedRevision != revision) {
        return new RecordWrite.RevisionMoved(revision);
      }
      int bytes = bytes(document);
      String full = reserve(session, key.app(), 0, bytes - bytes(current.get().document()), limits);
      if (full != null) {
        return new RecordWrite.Full(full);
      }
      session.update(
          "UPDATE records SET doc = ?, bytes = ?, revision = revision + 1, updated_at = ?" + ONE,
          document.text(),
          bytes,
          Rows.micros(now),
          key.app().value(),
          key.collection(),
          key.id());
      return written(session, key);
    });
  }

  private static RecordWrite written(Session session, RecordKey key) throws SQLException {
    return new RecordWrite.Written(
        find(session, key, "").orElseThrow(() -> new SQLException("the record is gone")));
  }

  /** Takes room for a change; names the limit where there is not enough, and takes none then. */
  private static @Nullable String reserve(
      Session session, AppId app, int records, int bytes, RecordLimits limits) throws SQLException {
    RecordLimits before = usage(session, app);
    if (records > 0 && before.records() + records > limits.records()) {
      return limits.records() + " records";
    }
    if (bytes > 0 && before.bytes() + bytes > limits.bytes()) {
      return limits.bytes() + " bytes";
    }
    session.update(
        "INSERT INTO record_usage(app, records, bytes) VALUES (?, ?, ?)"
            + " ON CONFLICT (app) DO UPDATE SET records = record_usage.records + ?,"
            + " bytes = record_usage.bytes + ?",
        app.value(),
        records,
        bytes,
        records,
        bytes);
    return null;
  }

  @Override
  public boolean delete(RecordKey key) {
    return database.write(session -> {
      Optional<AppRecord> current =
          SqlAppStore.lock(session, key.app()).isEmpty()
              ? Optional.empty()
              : find(session, key, "");
      if (current.isEmpty()) {
        return false;
      }
      session.update("DELETE FROM records" + ONE, key.app().value(), key.collection(), key.id());
      session.update(
          "UPDATE record_usage SET records = records - 1, bytes = bytes - ? WHERE app = ?",
          bytes(current.get().document()),
          key.app().value());
      return true;
    });
  }

  @Override
  public List<String> collections(AppId app) {
    return database.read(session ->
        session.list(
            "SELECT DISTINCT collection FROM records WHERE app = ? ORDER BY collection",
            row -> row.getString(1),
            app.value()));
  }

  @Override
  public RecordLimits usage(AppId app) {
    return database.read(session -> usage(session, app));
  }

  private static RecordLimits usage(Session session, AppId app) throws SQLException {
    return session
        .first(
            "SELECT records, bytes FROM record_usage WHERE app = ?",
            row -> new RecordLimits(row.getLong(1), row.getLong(2)),
            app.value())
        .orElse(new RecordLimits(0, 0));
  }

  private static int bytes(Json document) {
    return document.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
