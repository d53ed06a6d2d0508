package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Volume;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The write-ahead log stays short, whatever readers do. */
class SqliteLogTest {
  private static final long BOUND = 64L * 1_024 * 1_024;
  private static final int ROW = 100_000;
  private static final int MOST_ROWS = (int) (4 * BOUND / ROW);
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
          + " SELECT count(*) FROM n, secrets";

  @TempDir private Path folder;
  private SqlStorage storage;

  @BeforeEach
  void open() {
    storage = SqlEngine.SQLITE.open(folder);
    write(0);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  @Timeout(300) // Where the log is not cut back, this would wait for ever.
  void aLongReadIsEndedBeforeTheLogIsTooLong() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> reading =
          callers.submit(() ->
              storage
                  .database()
                  .read(
                      Duration.ofMinutes(1),
                      session -> session.list(ENDLESS, row -> row.getInt(1)).size()));
      long longest = 0;
      int rows = 0;
      while (rows < MOST_ROWS) {
        rows++;
        write(rows);
        longest = Math.max(longest, log());
      }
      assertThat(longest).isBetween(SqliteLog.LARGE, BOUND);
      assertThatThrownBy(reading::get)
          .cause()
          .isInstanceOfSatisfying(
              SlipwayException.class,
              failure -> assertThat(failure.code()).isEqualTo(FailureCode.TIMED_OUT));
      long start = System.nanoTime();
      while (log() > SqliteLog.SMALL) {
        Thread.sleep(5);
      }
      Volume.say(
          "D6",
          ("%d writes of %d kB beside a read of a minute: log at most %.1f MB, below 4 MB %d ms"
                  + " after the last, no write failed")
              .formatted(
                  rows,
                  ROW / 1_000,
                  longest / 1_048_576.0,
                  (System.nanoTime() - start) / 1_000_000));
    }
  }

  @Test
  void aReaderThatNobodyEndsMakesTheLogTooLong() throws Exception {
    SqliteConnections connections = new SqliteConnections(folder.resolve("slipway.db"));
    try (Connection connection = connections.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet open = statement.executeQuery("SELECT name FROM secrets")) {
      assertThat(open.next()).isTrue();
      long longest = 0;
      // Writers wait for readers here; few writes of much each, so that the test does not.
      for (int row = 1; longest <= BOUND && row < MOST_ROWS; row++) {
        int first = row * 1_000;
        storage
            .database()
            .write(session -> {
              for (int more = 0; more < 250; more++) {
                insert(session, first + more);
              }
              return 0;
            });
        longest = Math.max(longest, log());
      }
      assertThat(longest).isGreaterThan(BOUND);
    }
  }

  private void write(int number) {
    storage.database().write(session -> insert(session, number));
  }

  private static int insert(Session session, int number) throws java.sql.SQLException {
    return session.update(
        "INSERT INTO secrets(name, bytes) VALUES (?, zeroblob(" + ROW + "))", "name" + number);
  }

  private double figure(String name) {
    return storage.figures().getOrDefault(name, -1.0);
  }

  private long log() {
    return (long) figure("log.bytes");
  }
}
