package dev.slipway.adapter.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this run; it ends with the process. */
final class PostgresServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final PostgresServer SERVER = start();

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  private static PostgresServer start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      return new PostgresServer(postgres);
    } catch (IOException failure) {
      throw new AssertionError("PostgreSQL did not start", failure);
    }
  }

  /** The address of a new, empty database. */
  static String freshDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    SERVER.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    return "postgres://postgres:postgres@localhost:" + SERVER.postgres.getPort() + "/" + name;
  }

  private void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
