package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes. Requests that wait while it is busy share the next commit, so under
 * load one flush to the disk serves many; each has a savepoint of its own and fails alone.
 */
final class SqliteWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
  private static final int QUEUE = 4_096;
  private static final int BATCH = 256;

  private final SqliteConnections connections;
  private final Dialect dialect;
  private final BlockingQueue<Request<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final Thread thread;
  private volatile boolean stopping;
  private @Nullable Session session;

  SqliteWriter(SqliteConnections connections, Dialect dialect) throws SQLException {
    this.connections = connections;
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
      throw SlipwayException.of(
          stopping ? FailureCode.SHUTTING_DOWN : FailureCode.BUSY,
          "The database has more to write than it can take. Try again in a moment.");
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
    List<Request<?>> batch = new ArrayList<>(BATCH);
    while (!stopping || !queue.isEmpty()) {
      try {
        Request<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
        commit(batch);
      } catch (InterruptedException ignored) {
        // Only closing ends this thread.
      } catch (RuntimeException | Error failure) {
        LOG.error("the writer failed", failure);
        abandon();
        fail(batch, SlipwayException.caused(FailureCode.INTERNAL, "the writer failed", failure));
      } finally {
        batch.clear();
      }
    }
  }

  private void commit(List<Request<?>> batch) {
    try {
      Session open = session;
      if (open == null) {
        open = open();
        session = open;
      }
      open.update("BEGIN IMMEDIATE");
      for (Request<?> request : batch) {
        runAlone(open, request);
      }
      open.update("COMMIT");
      commits.incrementAndGet();
      requests.addAndGet(batch.size());
      batch.forEach(Request::complete);
    } catch (SQLException failure) {
      abandon();
      fail(batch, SqlFailures.translate(failure));
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
    return Map.of(
        "commits", (double) commits.get(),
        "requests", (double) requests.get(),
        "queued", (double) queue.size());
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
