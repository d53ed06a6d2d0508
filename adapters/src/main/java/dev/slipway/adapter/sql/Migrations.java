package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to date. */
final class Migrations {
  /** All scripts for SQLite; one that is missing here would not be run on a database in use. */
  static final List<String> SQLITE =
      List.of("V1__schema.sql", "V2__models.sql", "V3__images.sql", "V4__kinds.sql");

  /** A second apart: another process may be at an index of millions of rows. */
  private static final int LOCK_TRIES = 3_600;

  private Migrations() {}

  static void runOnPostgres(DataSource source) {
    run(source, "postgres");
  }

  /**
   * Brings a file up to date. A file that bears the mark of just these scripts is, and then the
   * migration tool is not asked, since it takes an eighth of a whole start to find that out.
   */
  static void runOnSqlite(DataSource source) throws SQLException {
    int mark = mark();
    try (Connection connection = source.getConnection()) {
      if (SqliteConnections.query(connection, "PRAGMA user_version").equals("" + mark)) {
        return;
      }
    }
    run(source, "sqlite");
    try (Connection connection = source.getConnection()) {
      SqliteConnections.execute(connection, "PRAGMA user_version = " + mark);
    }
  }

  /** What stands for the scripts, to the last character; fits SQLite's mark of 32 bits. */
  static int mark() {
    CRC32 sum = new CRC32();
    for (String script : SQLITE) {
      try (InputStream in =
          Objects.requireNonNull(
              Migrations.class.getResourceAsStream("sqlite/" + script), script)) {
        sum.update(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return (int) sum.getValue();
  }

  private static void run(DataSource source, String engine) {
    try {
      flyway(source, engine).migrate();
    } catch (FlywayException failure) {
      throw SlipwayException.caused(
          FailureCode.STORAGE_UNAVAILABLE,
          "The database's schema could not be brought up to date.",
          failure);
    }
  }

  static Flyway flyway(DataSource source, String engine) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:dev/slipway/adapter/sql/" + engine)
        .table("schema_history")
        .lockRetryCount(LOCK_TRIES)
        .load();
  }
}
