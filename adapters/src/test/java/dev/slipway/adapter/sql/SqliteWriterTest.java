package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Volume;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers, one thread: shared commits, separate fates. */
class SqliteWriterTest {
  private static final String INSERT = "INSERT INTO secrets(name, bytes) VALUES (?, x'00')";

  /** Far longer than a batch may last. */
  private static final String SLOW =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000)"
          + " SELECT count(*) FROM n";

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
      awaitQueued(100);
      commits = figure("commits");
      held.countDown();
    }
    int failed = 0;
    for (Future<Integer> future : futures) {
      failed += future.state() == Future.State.FAILED ? 1 : 0;
    }
    assertThat(failed).isEqualTo(20);
    assertThat(names()).isEqualTo(80);
    // One for the one that held the writer, and few for the hundred, however slow the machine is.
    assertThat(figure("commits") - commits).isLessThan(50);
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

  /** The one behind waits for the answer to the slow one, which a shared commit would not give. */
  @Test
  void aSlowRequestDoesNotWaitForThoseBehindIt() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      hold(callers, held);
      CountDownLatch answered = new CountDownLatch(1);
      Future<Integer> slow =
          callers.submit(() -> {
            int rows =
                database.write(session ->
                    session.first(SLOW, row -> row.getInt(1)).orElse(0)
                        + session.update(INSERT, "slow"));
            answered.countDown();
            return rows;
          });
      awaitQueued(1);
      Future<Boolean> behind =
          callers.submit(() ->
              database.write(session -> {
                session.update(INSERT, "behind");
                try {
                  return answered.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                  throw new IllegalStateException(stopped);
                }
              }));
      awaitQueued(2);
      held.countDown();
      assertThat(slow.get()).isGreaterThan(1);
      assertThat(behind.get()).isTrue();
    }
    assertThat(names()).isEqualTo(2);
  }

  @Test
  void aFullQueueRefusesAtOnceAndKeepsWhatItTook() throws Exception {
    List<Future<Integer>> futures = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      hold(callers, held);
      for (int number = 0; number < SqliteWriter.QUEUE; number++) {
        String name = "name" + number;
        futures.add(callers.submit(() -> database.write(session -> session.update(INSERT, name))));
      }
      awaitQueued(SqliteWriter.QUEUE);
      assertThatThrownBy(() -> database.write(session -> session.update(INSERT, "more")))
          .isInstanceOfSatisfying(
              SlipwayException.class,
              failure -> assertThat(failure.code()).isEqualTo(FailureCode.BUSY));
      assertThat(figure("refused")).isEqualTo(1);
      held.countDown();
    }
    for (Future<Integer> future : futures) {
      assertThat(future.get()).isEqualTo(1);
    }
    assertThat(names()).isEqualTo(SqliteWriter.QUEUE);
    assertThat(figure("batch.largest")).isGreaterThan(1).isLessThanOrEqualTo(256);
    assertThat(figure("wait.seconds")).isPositive();
    assertThat(figure("commits")).isLessThan(SqliteWriter.QUEUE / 2.0);
    Volume.say(
        "writes",
        "%,d waiting requests took %.0f commits, the largest of %.0f"
            .formatted(SqliteWriter.QUEUE, figure("commits"), figure("batch.largest")));
  }

  @Test
  void whatIsAcknowledgedOnAFullDiskIsStored() {
    long acknowledged = 0;
    int episodes = 5;
    for (int episode = 0; episode < episodes; episode++) {
      long pages =
          database
              .read(session -> session.first("PRAGMA page_count", row -> row.getLong(1)))
              .orElseThrow();
      database.write(session ->
          session
              .first("PRAGMA max_page_count = " + (pages + 30), row -> row.getInt(1))
              .isPresent());
      FailureCode failure = null;
      for (int number = 0; failure == null; number++) {
        String name = episode + "-" + number;
        try {
          database.write(
              session -> session.update("INSERT INTO secrets VALUES (?, zeroblob(9000))", name));
          acknowledged++;
        } catch (SlipwayException full) {
          failure = full.code();
        }
      }
      assertThat(failure).isEqualTo(FailureCode.STORAGE_FULL);
      assertThat(names()).isEqualTo(acknowledged);
    }
    assertThat(acknowledged).isGreaterThan(episodes);
    Volume.say(
        "D3",
        "%d times full: %d acknowledged = %d stored, no restart"
            .formatted(episodes, acknowledged, names()));
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
      awaitQueued(1);
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

  private void awaitQueued(int requests) {
    while (figure("queued") < requests) {
      Thread.onSpinWait();
    }
  }

  private double figure(String name) {
    return storage.figures().getOrDefault(name, -1.0);
  }

  private long names() {
    return database
        .read(session -> session.first("SELECT count(*) FROM secrets", row -> row.getLong(1)))
        .orElseThrow();
  }
}
