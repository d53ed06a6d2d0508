package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.testkit.Volume;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many callers at once, half of them writing. */
class SqliteLoadTest {
  private static final int CALLERS = 32;
  private static final int SQLITE_BUSY_SNAPSHOT = 517;

  @TempDir private Path folder;

  @Test
  void nobodyHearsThatTheDatabaseIsBusy() throws Exception {
    int each = Volume.of(200, 10_000);
    List<Long> writes = Collections.synchronizedList(new ArrayList<>());
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < CALLERS; number++) {
        int caller = number;
        all.add(
            callers.submit(() -> {
              for (int round = 0; round < each; round++) {
                if (round % 2 == 0) {
                  long start = System.nanoTime();
                  readThenWrite(storage, caller + "-" + round);
                  writes.add(System.nanoTime() - start);
                } else {
                  count(storage);
                }
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(count(storage)).isEqualTo(writes.size()).isEqualTo((long) CALLERS * each / 2);
      writes.sort(null);
      Volume.say(
          "D5",
          "%d callers, %d writes, half of all requests: 0 busy, write p99 %.1f ms"
              .formatted(CALLERS, writes.size(), writes.get(writes.size() * 99 / 100) / 1e6));
    }
  }

  private static void readThenWrite(SqlStorage storage, String name) {
    storage
        .database()
        .write(session -> {
          session.first("SELECT count(*) FROM secrets", row -> row.getInt(1));
          return session.update("INSERT INTO secrets(name, bytes) VALUES (?, x'00')", name);
        });
  }

  private static long count(SqlStorage storage) {
    return storage
        .database()
        .read(session -> session.first("SELECT count(*) FROM secrets", row -> row.getLong(1)))
        .orElse(0L);
  }

  /** What the one writer is there for: waiting does not help one who has read an older state. */
  @Test
  void aTransactionThatReadsFirstAndThenWritesFailsBesideAnother() throws Exception {
    SqlEngine.SQLITE.open(folder).close();
    SqliteConnections connections = new SqliteConnections(folder.resolve("slipway.db"));
    try (Connection one = connections.open(false);
        Connection other = connections.open(false)) {
      SqliteConnections.execute(one, "BEGIN DEFERRED");
      SqliteConnections.query(one, "SELECT count(*) FROM secrets");
      SqliteConnections.execute(other, "INSERT INTO secrets VALUES ('other', x'00')");
      assertThatThrownBy(
              () -> SqliteConnections.execute(one, "INSERT INTO secrets VALUES ('one', x'00')"))
          .isInstanceOfSatisfying(
              SQLException.class,
              failure -> assertThat(failure.getErrorCode()).isIn(5, SQLITE_BUSY_SNAPSHOT))
          .hasMessageContaining("BUSY_SNAPSHOT");
    }
  }

  /** A call into SQLite holds the thread that carries a virtual one. */
  @Test
  void queriesOfManyCallersLeaveTheCarriersFree() throws Exception {
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      int unfinished =
          unfinishedWhenAnotherThreadRuns(() ->
              storage
                  .database()
                  .read(session -> session.first(slow(200_000), row -> row.getInt(1))));
      assertThat(unfinished).isGreaterThan(CALLERS);
      Volume.say(
          "L8",
          "64 slow queries of virtual threads: another virtual thread ran while %d were under way"
              .formatted(unfinished));
    }
  }

  @Test
  void queriesOnVirtualThreadsThemselvesHoldAllCarriers() throws Exception {
    SqlEngine.SQLITE.open(folder).close();
    SqliteConnections connections = new SqliteConnections(folder.resolve("slipway.db"));
    int unfinished =
        unfinishedWhenAnotherThreadRuns(() -> {
          try (Connection connection = connections.source().getConnection();
              Statement statement = connection.createStatement()) {
            statement.execute(slow(200_000));
          } catch (SQLException failure) {
            throw new AssertionError(failure);
          }
        });
    assertThat(unfinished).isLessThan(CALLERS);
  }

  private static String slow(int steps) {
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT "
        + steps
        + ") SELECT count(*) FROM n";
  }

  /** How many of 64 are not done yet when a virtual thread that came after them runs. */
  private static int unfinishedWhenAnotherThreadRuns(Runnable query) throws Exception {
    int queries = 2 * CALLERS;
    AtomicInteger finished = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < queries; number++) {
        callers.execute(() -> {
          begun.countDown();
          query.run();
          finished.incrementAndGet();
        });
      }
      begun.await();
      return callers.submit(() -> queries - finished.get()).get();
    }
  }
}
