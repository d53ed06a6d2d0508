package dev.slipway.bench.fill;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A connection for filling: as fast as the engine can, since a fill that is cut off begins anew.
 * Triggers, foreign keys and indexes are those of the product and stay at work.
 */
final class LoadingConnection implements AutoCloseable {
  private final Connection connection;
  private final boolean postgres;

  private LoadingConnection(Connection connection, boolean postgres) {
    this.connection = connection;
    this.postgres = postgres;
  }

  /** Opens what {@link FillDatabase} was told to fill: a file, or {@code postgres://…}. */
  static LoadingConnection open(String database) throws SQLException {
    if (isPostgres(database)) {
      URI uri = URI.create(database);
      Properties properties = new Properties();
      String[] user = uri.getUserInfo().split(":", 2);
      properties.put("user", user[0]);
      properties.put("password", user.length > 1 ? user[1] : "");
      properties.put("reWriteBatchedInserts", "true");
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(),
              properties);
      LoadingConnection loading = new LoadingConnection(connection, true);
      loading.execute("SET synchronous_commit = off");
      connection.setAutoCommit(false);
      return loading;
    }
    LoadingConnection loading =
        new LoadingConnection(DriverManager.getConnection("jdbc:sqlite:" + database), false);
    for (String setting :
        List.of(
            "locking_mode = EXCLUSIVE",
            "journal_mode = OFF",
            "synchronous = OFF",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "cache_size = -2000000")) {
      loading.execute("PRAGMA " + setting);
    }
    loading.execute("INSERT INTO apps_fts(apps_fts, rank) VALUES ('hashsize', 67108864)");
    loading.connection.setAutoCommit(false);
    return loading;
  }

  static boolean isPostgres(String database) {
    return database.startsWith("postgres://") || database.startsWith("postgresql://");
  }

  Connection connection() {
    return connection;
  }

  boolean postgres() {
    return postgres;
  }

  /** What the server does by itself after a while, and SQLite's own journal again. */
  void settle() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    if (postgres) {
      execute("VACUUM ANALYZE");
    } else {
      execute("INSERT INTO apps_fts(apps_fts, rank) VALUES ('hashsize', 1048576)");
      execute("PRAGMA journal_mode = WAL");
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows as texts, with a bar between the columns. */
  List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          row.append(column == 1 ? "" : "|").append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
