package dev.slipway.bench.proof;

import dev.slipway.bench.Figures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Prepared statements on a SQLite file with nothing around them, which is what a server over it
 * could give at the very most. Reads are made by one thread for each processor, writes by one,
 * since SQLite has one writer; each write is a transaction of its own that is on the disk when it
 * ends.
 *
 * @param database the file
 * @param sql what is prepared once and run over and over
 * @param arguments what is bound
 * @param writes whether it changes anything
 */
record Statements(Path database, String sql, List<Object> arguments, boolean writes)
    implements Source {
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA journal_mode = wal",
          "PRAGMA synchronous = full",
          "PRAGMA busy_timeout = 5000",
          "PRAGMA cache_size = -16000",
          "PRAGMA mmap_size = 268435456");

  Statements {
    arguments = List.copyOf(arguments);
  }

  static Statements reading(Path database, String sql, Object... arguments) {
    return new Statements(database, sql, List.of(arguments), false);
  }

  static Statements writing(Path database, String sql, Object... arguments) {
    return new Statements(database, sql, List.of(arguments), true);
  }

  /** How many ask at once is the database's affair; the argument is not used. */
  @Override
  public Load run(int connections, int seconds) throws InterruptedException, SQLException {
    int threads = writes ? 1 : Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    LongStream.Builder taken = LongStream.builder();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<long[]>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        work.add(() -> until(end));
      }
      for (Future<long[]> each : executor.invokeAll(work)) {
        for (long nanoseconds : each.get()) {
          taken.add(nanoseconds);
        }
      }
    } catch (ExecutionException failure) {
      throw new SQLException("the statement failed: " + sql, failure);
    }
    double length = (System.nanoTime() - start) / 1e9;
    Figures figures = new Figures(taken.build().toArray());
    return new Load(
        figures.nanoseconds().length / length,
        figures.milliseconds(0.5),
        figures.milliseconds(0.99));
  }

  private long[] until(long end) throws SQLException {
    LongStream.Builder taken = LongStream.builder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      try (Statement settings = connection.createStatement()) {
        for (String setting : SETTINGS) {
          settings.execute(setting);
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int index = 0; index < arguments.size(); index++) {
          statement.setObject(index + 1, arguments.get(index));
        }
        for (long now = System.nanoTime(); now < end; ) {
          once(statement);
          long after = System.nanoTime();
          taken.add(after - now);
          now = after;
        }
      }
    }
    return taken.build().toArray();
  }

  private void once(PreparedStatement statement) throws SQLException {
    if (writes) {
      statement.executeUpdate();
      return;
    }
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      int read = 0;
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          read += rows.getObject(column) == null ? 0 : 1;
        }
      }
      if (read == 0) {
        throw new SQLException("nothing was found: " + sql);
      }
    }
  }
}
