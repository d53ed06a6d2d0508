package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers, one thread: shared commits, separate fates. */
class SqliteWriterTest {
  private static final String INSERT = "INSERT INTO secrets(name, bytes) VALUES (?, x'00')";

  @TempDir private Path folder;
  private SqlStorage storage;
  private Database database;

  @BeforeEach
  void open() {
    storage = SqlEngine.SQLITE.open(folder);
    database = storage.database();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void requestsThatWaitShareOneCommitAndAFailureHarmsNoOther() throws Exception {
    List<Future<Integer>> futures = new ArrayList<>();
    double commits;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      hold(callers, held);
      for (int number = 0; number < 100; number++) {
        int each = number;
        futures.add(callers.submit(() -> database.write(session -> insert(session, each))));
      }
      while (storage.figures().getOrDefault("queued", 0.0) < 100) {
        Thread.onSpinWait();
      }
      commits = storage.figures().getOrDefault("commits", 0.0);
      held.countDown();
    }
    int failed = 0;
    for (Future<Integer> future : futures) {
      failed += future.state() == Future.State.FAILED ? 1 : 0;
    }
    assertThat(failed).isEqualTo(20);
    assertThat(names()).isEqualTo(80);
    assertThat(storage.figures().getOrDefault("commits", 0.0) - commits).isLessThanOrEqualTo(3);
  }

  /** Every fifth first writes, then fails, in three ways. */
  private static int insert(Session session, int number) throws java.sql.SQLException {
    int rows = session.update(INSERT, "name" + number);
    if (number % 15 == 0) {
      throw new IllegalStateException("the caller's own");
    }
    if (number % 15 == 5) {
      session.update(INSERT, "name" + number);
    }
    if (number % 15 == 10) {
      session.update("UPDATE no_such_table SET x = 1");
    }
    return rows;
  }

  /** Keeps the writer at work until the latch falls; returns when it is. */
  private void hold(ExecutorService callers, CountDownLatch held) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    callers.execute(() ->
        database.<Integer>write(session -> {
          begun.countDown();
          try {
            held.await();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return 0;
        }));
    begun.await();
  }

  @Test
  void aStatementThatFailedOnceWorksAgain() {
    for (int round = 0; round < 3; round++) {
      String name = "name" + round;
      assertThat(database.<Integer>write(session -> session.update(INSERT, name))).isEqualTo(1);
      assertThatThrownBy(() -> database.write(session -> session.update(INSERT, name)))
          .isInstanceOf(SlipwayException.class)
          .hasMessageContaining("UNIQUE");
    }
    assertThat(names()).isEqualTo(3);
  }

  @Test
  void anErrorInARequestLeavesTheWriterAlive() {
    assertThatThrownBy(() ->
            database.write(session -> {
              session.update(INSERT, "half");
              throw new StackOverflowError("deep");
            }))
        .isInstanceOf(SlipwayException.class);
    assertThat(database.<Integer>write(session -> session.update(INSERT, "whole"))).isEqualTo(1);
    assertThat(names()).isEqualTo(1);
  }

  @Test
  void aFullDiskIsSaidAndHarmsNothing() {
    assertThat(database.<Integer>write(session -> session.update(INSERT, "before"))).isEqualTo(1);
    database.write(
        session -> session.first("PRAGMA max_page_count = 1", row -> row.getInt(1)).isPresent());
    String large = "x".repeat(1_000_000);
    assertThatThrownBy(() -> database.write(session -> session.update(INSERT, large)))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORAGE_FULL));
    assertThat(names()).isEqualTo(1);
    // The limit went with the connection, as if there were room again.
    assertThat(database.<Integer>write(session -> session.update(INSERT, "after"))).isEqualTo(1);
    assertThat(names()).isEqualTo(2);
  }

  @Test
  void aReaderNeverSeesWhatIsNotCommitted() {
    database.write(session -> {
      session.update(INSERT, "early");
      assertThat(names()).isZero();
      return 0;
    });
    assertThat(names()).isEqualTo(1);
  }

  @Test
  void aReadThatTakesTooLongIsCutOffAndTheReaderGoesOn() {
    String endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    for (int round = 0; round < 5; round++) {
      assertThatThrownBy(() ->
              database.read(
                  Duration.ofMillis(30), session -> session.first(endless, row -> row.getInt(1))))
          .isInstanceOfSatisfying(
              SlipwayException.class,
              failure ->
                  assertThat(failure.code())
                      .as("%s", failure.getCause())
                      .isEqualTo(FailureCode.TIMED_OUT));
    }
    assertThat(names()).isZero();
  }

  @Test
  void writesWhatIsQueuedBeforeItCloses() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      hold(callers, held);
      Future<Integer> queued =
          callers.submit(() -> database.write(session -> session.update(INSERT, "last")));
      while (storage.figures().getOrDefault("queued", 0.0) < 1) {
        Thread.onSpinWait();
      }
      Future<?> closing = callers.submit(storage::close);
      held.countDown();
      assertThat(queued.get()).isEqualTo(1);
      closing.get();
    }
    assertThatThrownBy(() -> database.write(session -> 0))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.SHUTTING_DOWN));
    storage = SqlEngine.SQLITE.open(folder);
    database = storage.database();
    assertThat(names()).isEqualTo(1);
  }

  private long names() {
    return database
        .read(session -> session.first("SELECT count(*) FROM secrets", row -> row.getLong(1)))
        .orElseThrow();
  }
}
