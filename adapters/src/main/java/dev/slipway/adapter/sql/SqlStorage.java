package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.VersionStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** All stores on one database; closing it writes what is under way. */
public final class SqlStorage implements AutoCloseable {
  private static final int SECRET_BYTES = 32;

  private final Database database;

  /** For this package's tests, which watch a database at work. */
  SqlStorage(Database database) {
    this.database = database;
  }

  /** Opens a SQLite file, or makes it; fails with {@code storage-unavailable} and says why. */
  public static SqlStorage openSqlite(Path file) {
    Database database = SqliteDatabase.open(file);
    // No other process has this file, so whoever held a lease is gone, and nobody need wait for it.
    database.write(session ->
        session.update("UPDATE generations SET lease_until = 0 WHERE status = 'running'"));
    return new SqlStorage(database);
  }

  /**
   * Connects to PostgreSQL; fails with {@code storage-unavailable} and says why.
   *
   * @param url {@code postgres://user:password@host:port/name}
   */
  public static SqlStorage openPostgres(String url) {
    return new SqlStorage(PostgresDatabase.open(url));
  }

  /** The apps. */
  public AppStore apps() {
    return new SqlAppStore(database);
  }

  /** The versions and their files. */
  public VersionStore versions() {
    return new SqlVersionStore(database);
  }

  /** The suggestions and their files. */
  public SuggestionStore suggestions() {
    return new SqlSuggestionStore(database);
  }

  /** The generations. */
  public GenerationStore generations() {
    return new SqlGenerationStore(database);
  }

  /** What models cost each day. */
  public ModelBudget budget() {
    return new SqlModelBudget(database);
  }

  /** The logs. */
  public EventLog events() {
    return new SqlEventLog(database);
  }

  /** The apps' own data. */
  public RecordStore records() {
    return new SqlRecordStore(database);
  }

  /** 32 random bytes under a name, made once and the same for every process on this database. */
  public byte[] secret(String name) {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    return database.write(session -> {
      session.update(
          "INSERT INTO secrets(name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", name, fresh);
      return session
          .first("SELECT bytes FROM secrets WHERE name = ?", row -> row.getBytes(1), name)
          .orElseThrow(() -> SlipwayException.of(FailureCode.INTERNAL, "a secret was not stored"));
    });
  }

  /** What the engine says of itself. */
  public StorageStatus status() {
    return database.status();
  }

  /** Fails where the storage does not answer. */
  public void check() {
    database.read(session -> session.first("SELECT 1", row -> row.getInt(1)));
  }

  /** Figures for the metrics, by name. */
  public Map<String, Double> figures() {
    return database.figures();
  }

  /** For this package's tests, which look at plans and indexes. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
