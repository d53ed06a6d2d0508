package dev.slipway.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the database of a server that is not running with apps, far quicker than by making them.
 */
final class ManyApps {
  private static final long START_MICROS = 1_700_000_000_000_000L;
  private static final long APART_MICROS = 1_000_000;
  private static final String[] KINDS = {"tracker", "board", "quiz", "snake", "poll"};
  private static final int BATCH = 1_000;

  private ManyApps() {}

  /** Adds apps with the names "App number 0" to the newest; they have no files and are stopped. */
  static void fill(Path data, int count) throws SQLException {
    try (Connection database =
        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("slipway.db"))) {
      try (Statement settings = database.createStatement()) {
        settings.execute("PRAGMA synchronous = OFF");
        settings.execute("PRAGMA cache_size = -200000");
      }
      database.setAutoCommit(false);
      try (PreparedStatement insert =
          database.prepareStatement(
              "INSERT INTO apps(id, name, prompt, description, status, runtime, engine, version,"
                  + " metadata, event_seq, words, created_at, updated_at)"
                  + " VALUES (?, ?, 'a prompt', ?, ?, 'static', 'composer', 1, ?, 0, ?, ?, ?)")) {
        for (int number = 0; number < count; number++) {
          long at = START_MICROS + number * APART_MICROS;
          insert.setString(1, id(number));
          insert.setString(2, "App number " + number);
          insert.setString(3, "What the app " + number + " is for");
          insert.setString(4, "stopped");
          insert.setString(
              5, "{\"understanding\":{\"kind\":\"" + KINDS[number % KINDS.length] + "\"}}");
          insert.setString(6, "number" + number);
          insert.setLong(7, at);
          insert.setLong(8, at);
          insert.addBatch();
          if (number % BATCH == BATCH - 1) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      database.commit();
    }
  }

  /** The number in base 26, which is an id by its form. */
  static String id(int number) {
    StringBuilder id = new StringBuilder();
    for (int rest = number; id.length() < 26; rest /= 26) {
      id.insert(0, (char) ('a' + rest % 26));
    }
    return id.toString();
  }
}
