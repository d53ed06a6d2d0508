package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes. Requests that wait while it is busy share the next commit, so under
 * load one flush to the disk serves many; each has a savepoint of its own and fails alone. A batch
 * that has lasted a while commits what it has, so that a slow request is not waited for by those
 * behind it twice.
 */
final class SqliteWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
  static final int QUEUE = 4_096;
  private static final int BATCH = 256;
  private static final long BATCH_NANOSECONDS = 10_000_000;

  private final SqliteConnections connections;
  private final Dialect dialect;
  private final BlockingQueue<Request<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final WriteFigures figures = new WriteFigures();
  private final SqliteLog log;
  private final Thread thread;
  private volatile boolean stopping;
  private @Nullable Session session;

  SqliteWriter(SqliteConnections connections, Dialect dialect, SqliteLog log) throws SQLException {
    this.connections = connections;
    this.log = log;
    this.dialect = dialect;
    this.session = open();
    this.thread = Thread.ofPlatform().name("sqlite-writer").start(this::run);
  }

  private Session open() throws SQLException {
    return new Session(connections.open(false), dialect, true);
  }

  /** One caller's work and where its result goes. */
  private static final class Request<T> {
    private final Database.Work<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private @Nullable T result;
    private @Nullable RuntimeException failure;

    Request(Database.Work<T> work) {
      this.work = work;
    }

    void run(Session session) throws SQLException {
      result = work.run(session);
    }

    @SuppressWarnings("NullAway") // The result is whatever the work gave, which may be null.
    void complete() {
      RuntimeException failed = failure;
      if (failed != null) {
        future.completeExceptionally(failed);
      } else {
        future.complete(result);
      }
    }
  }

  <T> T write(Database.Work<T> work) {
    Request<T> request = new Request<>(work);
    if (stopping || !queue.offer(request)) {
      figures.refused();
      throw SlipwayException.of(
          stopping ? FailureCode.SHUTTING_DOWN : FailureCode.BUSY,
          "The database has more to write than it can take. Try again in a moment.");
    }
    if (stopping && queue.remove(request)) {
      throw SlipwayException.of(FailureCode.SHUTTING_DOWN, "The server is stopping.");
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return request.future.get();
        } catch (InterruptedException again) {
          // The write goes on whether its caller waits or not, so the caller must know how it
          // ended.
          interrupted = true;
        } catch (ExecutionException failure) {
          if (failure.getCause() instanceof RuntimeException known) {
            throw known;
          }
          throw SlipwayException.caused(FailureCode.INTERNAL, "a write failed", failure);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    Deque<Request<?>> waiting = new ArrayDeque<>(BATCH);
    while (!stopping || !waiting.isEmpty() || !queue.isEmpty()) {
      try {
        if (waiting.isEmpty()) {
          Request<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
          if (first == null) {
            rest();
            continue;
          }
          waiting.add(first);
        }
        queue.drainTo(waiting, BATCH - waiting.size());
        commit(waiting);
      } catch (InterruptedException ignored) {
        // Only closing ends this thread.
      }
    }
  }

  /** Commits the first of those that wait, as many as there is time for; at least one. */
  private void commit(Deque<Request<?>> waiting) {
    List<Request<?>> batch = new ArrayList<>(waiting.size());
    try {
      Session open = session;
      if (open == null) {
        open = open();
        session = open;
      }
      open.update("BEGIN IMMEDIATE");
      long start = System.nanoTime();
      long now = start;
      while (!waiting.isEmpty() && now - start < BATCH_NANOSECONDS) {
        Request<?> request = waiting.remove();
        batch.add(request);
        figures.waited(now - request.since);
        runAlone(open, request);
        now = System.nanoTime();
      }
      open.update("COMMIT");
      figures.committed(batch.size());
      batch.forEach(Request::complete);
      log.afterCommit(open.connection());
    } catch (SQLException failure) {
      giveUp(batch, waiting, SqlFailures.translate(failure));
    } catch (RuntimeException | Error failure) {
      LOG.error("the writer failed", failure);
      giveUp(
          batch,
          waiting,
          SlipwayException.caused(FailureCode.INTERNAL, "the writer failed", failure));
    }
  }

  private void giveUp(List<Request<?>> batch, Deque<Request<?>> waiting, SlipwayException failure) {
    abandon();
    // Where the transaction did not begin, one who waits is told, or nobody ever would be.
    if (batch.isEmpty()) {
      batch.add(waiting.remove());
    }
    fail(batch, failure);
  }

  private void rest() {
    Session open = session;
    if (open == null) {
      return;
    }
    try {
      log.whenIdle(open.connection());
    } catch (SQLException failure) {
      LOG.warn("the log was not cut back", failure);
      abandon();
    }
  }

  private static void runAlone(Session open, Request<?> request) throws SQLException {
    open.update("SAVEPOINT request");
    try {
      request.run(open);
    } catch (SQLException failure) {
      if (SqlFailures.endsTransaction(failure)) {
        throw failure;
      }
      request.failure = SqlFailures.translate(failure);
      open.update("ROLLBACK TO request");
    } catch (RuntimeException failure) {
      request.failure = failure;
      open.update("ROLLBACK TO request");
    }
    open.update("RELEASE request");
  }

  /**
   * Gives the connection up: after a failed commit nobody can say what it still holds, and a second
   * try could report as stored what the disk has lost. The next batch opens a new one.
   */
  private void abandon() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException failure) {
        LOG.warn("a connection did not close", failure);
      }
    }
  }

  private static void fail(List<Request<?>> batch, SlipwayException failure) {
    for (Request<?> request : batch) {
      request.failure = failure;
      request.complete();
    }
  }

  Map<String, Double> figures() {
    return figures.snapshot(queue.size(), log.bytes());
  }

  /** Writes what is queued, then stops. */
  @Override
  public void close() {
    stopping = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    abandon();
    List<Request<?>> late = new ArrayList<>();
    queue.drainTo(late);
    fail(late, SlipwayException.of(FailureCode.SHUTTING_DOWN, "The server is stopping."));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
