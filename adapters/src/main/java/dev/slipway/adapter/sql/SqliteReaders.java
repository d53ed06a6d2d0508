package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads with a reading connection each, and a watch that cuts off what takes too long. */
final class SqliteReaders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteReaders.class);
  private static final int QUEUE = 4_096;
  private static final Duration TICK = Duration.ofMillis(20);

  private final SqliteConnections connections;
  private final Dialect dialect;
  private final SqliteLog log;
  private final ThreadPoolExecutor threads;
  private final List<Reader> readers = new ArrayList<>();
  private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Thread watch;

  SqliteReaders(SqliteConnections connections, Dialect dialect, SqliteLog log) {
    this.connections = connections;
    this.log = log;
    this.dialect = dialect;
    int count = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("sqlite-reader-", 0).factory());
    this.watch = Thread.ofPlatform().daemon().name("sqlite-watch").start(this::watch);
  }

  /** A connection and when its present work is over. */
  private static final class Reader {
    private final Session session;
    private boolean busy;
    private long start;
    private long deadline;

    Reader(Session session) {
      this.session = session;
    }

    synchronized void begin(long now, Duration limit) {
      busy = true;
      start = now;
      deadline = now + limit.toNanos();
    }

    synchronized void end() {
      busy = false;
    }

    /** Under the same lock as {@link #end}, so that the next work is never hit. */
    synchronized void cutOff(long now, SqliteLog log) throws SQLException {
      boolean lasts = busy && now - start > SqliteLog.READ_MEANWHILE.toNanos();
      if (busy && (now - deadline > 0 || (lasts && log.isLarge()))) {
        session.cancel();
      }
    }
  }

  <T> T read(Duration limit, Database.Work<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      threads.execute(() -> run(limit, work, future));
    } catch (RejectedExecutionException full) {
      throw SlipwayException.of(
          stopping.get() ? FailureCode.SHUTTING_DOWN : FailureCode.BUSY,
          "The database has more to read than it can take. Try again in a moment.");
    }
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw SlipwayException.caused(FailureCode.SHUTTING_DOWN, "The read was given up.", stopped);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof SlipwayException known) {
        throw known;
      }
      throw SlipwayException.caused(FailureCode.INTERNAL, "a read failed", failure);
    }
  }

  private <T> void run(Duration limit, Database.Work<T> work, CompletableFuture<T> future) {
    try {
      Reader reader = reader();
      reader.begin(System.nanoTime(), limit);
      T result;
      try {
        result = work.run(reader.session);
      } finally {
        reader.end();
        idle.add(reader);
      }
      future.complete(result);
    } catch (SQLException failure) {
      future.completeExceptionally(SqlFailures.translate(failure));
    } catch (RuntimeException | Error failure) {
      future.completeExceptionally(failure);
    }
  }

  private Reader reader() throws SQLException {
    // There are never more at work than threads, so never more are opened.
    Reader reader = idle.poll();
    if (reader == null) {
      reader = new Reader(new Session(connections.open(true), dialect, true));
      synchronized (readers) {
        readers.add(reader);
      }
    }
    return reader;
  }

  private void watch() {
    while (!stopping.get()) {
      try {
        Thread.sleep(TICK);
        long now = System.nanoTime();
        synchronized (readers) {
          for (Reader reader : readers) {
            reader.cutOff(now, log);
          }
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (SQLException failure) {
        LOG.warn("a read could not be cut off", failure);
      }
    }
  }

  @Override
  public void close() {
    stopping.set(true);
    watch.interrupt();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
        LOG.warn("reads are still under way");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    synchronized (readers) {
      for (Reader reader : readers) {
        try {
          reader.session.close();
        } catch (SQLException failure) {
          LOG.warn("a connection did not close", failure);
        }
      }
    }
  }
}
