package dev.slipway.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL through a pool of connections; called on virtual threads. */
final class PostgresDatabase implements Database {
  private static final int POOL = 20;
  private static final long WAIT_MILLISECONDS = 2_000;
  private static final long IDLE_MILLISECONDS = 30_000;
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int CONNECT_SECONDS = 2;
  private static final String NAME = "slipway";
  private static final int TRIES = 5;

  private final Dialect dialect = new Dialect.Postgres();
  private final HikariDataSource pool;
  private final StorageStatus status;

  private PostgresDatabase(HikariDataSource pool, StorageStatus status) {
    this.pool = pool;
    this.status = status;
  }

  /** Connects to {@code postgres://user:password@host:port/name}. */
  static PostgresDatabase open(String url) {
    return open(url, ANSWER);
  }

  /**
   * Connects.
   *
   * @param answer how long the server may say nothing before a connection is given up
   */
  static PostgresDatabase open(String url, Duration answer) {
    HikariDataSource pool = null;
    boolean opened = false;
    try {
      HikariConfig config = config(url);
      DataSource patient = patient(config);
      config.addDataSourceProperty("socketTimeout", Long.toString(answer.toSeconds()));
      pool = new HikariDataSource(config);
      Migrations.runOnPostgres(patient);
      PostgresDatabase database = new PostgresDatabase(pool, status(pool));
      opened = true;
      return database;
    } catch (SQLException failure) {
      throw SqlFailures.translate(failure);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException failure) {
      throw SlipwayException.caused(
          FailureCode.STORAGE_UNAVAILABLE,
          "PostgreSQL does not answer, or refuses this user, password or name.",
          failure);
    } finally {
      if (!opened && pool != null) {
        pool.close();
      }
    }
  }

  private static HikariConfig config(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException malformed) {
      // The text holds a password and must not travel with the failure.
      throw SlipwayException.of(
          FailureCode.STORAGE_UNAVAILABLE,
          "The database address is not of the form postgres://user:password@host:port/name.");
    }
    HikariConfig config = new HikariConfig();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    config.setJdbcUrl(
        "jdbc:postgresql://"
            + uri.getHost()
            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            + uri.getRawPath()
            + query);
    @Nullable String user = uri.getRawUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      config.setUsername(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
      if (parts.length == 2) {
        config.setPassword(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    config.setMaximumPoolSize(POOL);
    config.setConnectionTimeout(WAIT_MILLISECONDS);
    config.setIdleTimeout(IDLE_MILLISECONDS);
    config.setMinimumIdle(2);
    config.setPoolName("postgres");
    config.addDataSourceProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", NAME);
    return config;
  }

  /** For changes of the schema: an index of millions of rows is made without a word for minutes. */
  private static DataSource patient(HikariConfig config) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(config.getJdbcUrl());
    // An address may name both in its query instead, and they are set already then.
    if (config.getUsername() != null) {
      source.setUser(config.getUsername());
    }
    if (config.getPassword() != null) {
      source.setPassword(config.getPassword());
    }
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    source.setApplicationName(NAME);
    return source;
  }

  private static StorageStatus status(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Session session = new Session(connection, new Dialect.Postgres(), false)) {
      Map<String, String> settings = new HashMap<>();
      for (String name : new String[] {"synchronous_commit", "fsync", "server_encoding"}) {
        settings.put(name, session.first("SHOW " + name, row -> row.getString(1)).orElse(""));
      }
      settings.put("pool", Integer.toString(POOL));
      String version = session.first("SHOW server_version", row -> row.getString(1)).orElse("");
      return new StorageStatus("postgresql", version, settings);
    }
  }

  @Override
  public <T> T read(Duration limit, Work<T> work) {
    return inTransaction(limit, work);
  }

  @Override
  public <T> T write(Work<T> work) {
    return inTransaction(USUAL, work);
  }

  /** Where the server ends one of two that wait for each other, that one begins anew. */
  private <T> T inTransaction(Duration limit, Work<T> work) {
    for (int left = TRIES - 1; ; left--) {
      try {
        return once(limit, work);
      } catch (SQLException failure) {
        if (left == 0 || !SqlFailures.isRolledBackByServer(failure)) {
          throw SqlFailures.translate(failure);
        }
      }
    }
  }

  private <T> T once(Duration limit, Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Session session = new Session(connection, dialect, false);
      boolean done = false;
      try {
        if (!limit.equals(USUAL)) {
          session.first(
              "SELECT set_config('statement_timeout', ?, true)",
              row -> row.getString(1),
              Long.toString(limit.toMillis()));
        }
        T result = work.run(session);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done && !connection.isClosed()) {
          connection.rollback();
        }
      }
    }
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public StorageStatus status() {
    return status;
  }

  @Override
  public Map<String, Double> figures() {
    HikariPoolMXBean figures = pool.getHikariPoolMXBean();
    return Map.of(
        "active", (double) figures.getActiveConnections(),
        "idle", (double) figures.getIdleConnections(),
        "waiting", (double) figures.getThreadsAwaitingConnection());
  }

  @Override
  public void close() {
    pool.close();
  }
}
