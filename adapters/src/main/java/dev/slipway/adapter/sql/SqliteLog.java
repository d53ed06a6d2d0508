package dev.slipway.adapter.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The write-ahead log beside a database, and when it is cut back.
 *
 * <p>SQLite moves the log's pages into the database by itself, but it begins the log anew only when
 * nobody reads from it, and a log that has grown stays as long as it was. So the writer cuts it
 * back: when it has nothing else to do, and under load before it is too long. Reads that stand in
 * the way then have had their time and are ended.
 */
final class SqliteLog {
  /** What the log is cut back to when there is time. */
  static final long SMALL = 4L * 1_024 * 1_024;

  /** From here on, reads that have lasted a while are ended. */
  static final long LARGE = 24L * 1_024 * 1_024;

  /** From here on, writes wait until it is cut back. */
  static final long LARGEST = 40L * 1_024 * 1_024;

  /** How long a read may hold up a log that is {@link #LARGE}; a search may last as long. */
  static final Duration READ_MEANWHILE = Duration.ofMillis(250);

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(2);

  private final Path file;

  SqliteLog(Path database) {
    this.file = database.resolveSibling(database.getFileName() + "-wal");
  }

  long bytes() {
    return file.toFile().length();
  }

  boolean isLarge() {
    return bytes() >= LARGE;
  }

  /** After a commit: waits for readers only where the log would grow without end. */
  void afterCommit(Connection writer) throws SQLException {
    long bytes = bytes();
    if (bytes >= LARGEST) {
      cutBack(writer, LAST_PATIENCE);
    } else if (bytes >= LARGE) {
      cutBack(writer, Duration.ZERO);
    }
  }

  /** When nothing waits to be written. */
  void whenIdle(Connection writer) throws SQLException {
    if (bytes() > SMALL) {
      cutBack(writer, Duration.ZERO);
    }
  }

  private static void cutBack(Connection writer, Duration patience) throws SQLException {
    wait(writer, patience);
    try {
      SqliteConnections.query(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      wait(writer, USUAL_PATIENCE);
    }
  }

  private static void wait(Connection writer, Duration patience) throws SQLException {
    SqliteConnections.query(writer, "PRAGMA busy_timeout = " + patience.toMillis());
  }
}
