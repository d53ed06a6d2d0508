package dev.slipway.adapter.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection; used by one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final boolean keepStatements;
  private final Map<String, PreparedStatement> kept = new HashMap<>();
  private volatile @Nullable PreparedStatement running;

  /**
   * Wraps a connection.
   *
   * @param keepStatements whether statements are prepared once; not where the driver does it itself
   */
  Session(Connection connection, Dialect dialect, boolean keepStatements) {
    this.connection = connection;
    this.dialect = dialect;
    this.keepStatements = keepStatements;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  Dialect dialect() {
    return dialect;
  }

  Connection connection() {
    return connection;
  }

  <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments)
      throws SQLException {
    return run(
        sql,
        arguments,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(mapper.map(result));
            }
          }
          return rows;
        });
  }

  <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... arguments)
      throws SQLException {
    List<T> rows = list(sql, mapper, arguments);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  int update(String sql, @Nullable Object... arguments) throws SQLException {
    return run(sql, arguments, PreparedStatement::executeUpdate);
  }

  /** Waits until no other transaction holds this key; held until this transaction ends. */
  void lockKey(String key) throws SQLException {
    String statement = dialect.lockKey();
    if (!statement.isEmpty()) {
      first(statement, row -> "", key);
    }
  }

  /** Cuts off whatever statement runs; called by another thread. */
  void cancel() throws SQLException {
    PreparedStatement statement = running;
    if (statement != null) {
      statement.cancel();
    }
  }

  @FunctionalInterface
  private interface Action<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, @Nullable Object[] arguments, Action<T> action)
      throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      if (keepStatements) {
        kept.put(sql, statement);
      }
    }
    boolean done = false;
    try {
      for (int index = 0; index < arguments.length; index++) {
        statement.setObject(index + 1, arguments[index]);
      }
      running = statement;
      T result = action.apply(statement);
      done = true;
      return result;
    } finally {
      running = null;
      // A driver may have closed what failed or was cut off, so the next run prepares it anew.
      if (!keepStatements || !done) {
        kept.remove(sql);
        statement.close();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : kept.values()) {
      statement.close();
    }
    connection.close();
  }
}
