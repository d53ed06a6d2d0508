package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens SQLite connections whose settings are known, because they are read back. */
final class SqliteConnections {
  /** The first version in which two writers to the log cannot lose each other's pages. */
  private static final int[] LEAST_VERSION = {3, 51, 3};

  private static final Map<String, String> WANTED = wanted();

  private final SQLiteDataSource source;

  SqliteConnections(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    WANTED.forEach((name, value) -> config.setPragma(pragma(name), value));
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("busy_timeout", "5000");
    wanted.put("journal_mode", "wal");
    wanted.put("synchronous", "2");
    wanted.put("foreign_keys", "1");
    wanted.put("recursive_triggers", "1");
    wanted.put("temp_store", "2");
    wanted.put("cache_size", "-16000");
    wanted.put("mmap_size", "268435456");
    wanted.put("journal_size_limit", "67108864");
    return wanted;
  }

  private static SQLiteConfig.Pragma pragma(String name) {
    for (SQLiteConfig.Pragma pragma : SQLiteConfig.Pragma.values()) {
      if (pragma.pragmaName.equals(name)) {
        return pragma;
      }
    }
    throw new IllegalStateException("no pragma " + name);
  }

  SQLiteDataSource source() {
    return source;
  }

  /** A connection for reading or for writing, with every setting checked. */
  Connection open(boolean readOnly) throws SQLException {
    Connection connection = source.getConnection();
    try {
      if (readOnly) {
        execute(connection, "PRAGMA query_only = 1");
      }
      for (Map.Entry<String, String> setting : WANTED.entrySet()) {
        String actual = query(connection, "PRAGMA " + setting.getKey());
        if (!actual.equalsIgnoreCase(setting.getValue())) {
          throw SlipwayException.of(
              FailureCode.STORAGE_UNAVAILABLE,
              "SQLite did not take the setting %s = %s; it says %s."
                  .formatted(setting.getKey(), setting.getValue(), actual));
        }
      }
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  /** Fails where a version of SQLite is too old to be trusted with data. */
  static void checkVersion(String version) {
    String[] parts = version.split("\\.");
    for (int index = 0; index < LEAST_VERSION.length; index++) {
      int part = index < parts.length ? Integer.parseInt(parts[index]) : 0;
      if (part > LEAST_VERSION[index]) {
        return;
      }
      if (part < LEAST_VERSION[index]) {
        throw SlipwayException.of(
            FailureCode.STORAGE_UNAVAILABLE,
            "SQLite %s can lose committed data; 3.51.3 or newer is needed.".formatted(version));
      }
    }
  }

  /** The settings as a connection says them. */
  static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : WANTED.keySet()) {
      settings.put(name, query(connection, "PRAGMA " + name));
    }
    return settings;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      String text = result.next() ? result.getString(1) : null;
      return text == null ? "" : text;
    }
  }
}
