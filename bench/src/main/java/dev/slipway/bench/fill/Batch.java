package dev.slipway.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of one table, sent many at a time. */
final class Batch implements AutoCloseable {
  private final PreparedStatement statement;

  Batch(Connection connection, String table, String columns) throws SQLException {
    int count = columns.split(",").length;
    statement =
        connection.prepareStatement(
            "INSERT INTO %s(%s) VALUES (%s)"
                .formatted(table, columns, "?, ".repeat(count - 1) + "?"));
  }

  void add(@Nullable Object... values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    statement.addBatch();
  }

  void send() throws SQLException {
    statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
