package dev.slipway.web.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which no whole head of a request arrives in time, however busily bytes
 * trickle in. All of them are looked at now and then instead of each having a timer, which requests
 * on a kept connection would have to set anew.
 */
final class Connections implements AutoCloseable {
  private static final int LOOKS = 10;
  private static final long LONGEST_MILLIS = 1_000;

  private final Vertx vertx;
  private final Patience patience;
  private final ConcurrentHashMap<HttpConnection, Waiting> open = new ConcurrentHashMap<>();
  private final long timer;

  Connections(Vertx vertx, Patience patience) {
    this.vertx = vertx;
    this.patience = patience;
    long each = Math.min(LONGEST_MILLIS, patience.head().toMillis() / LOOKS);
    this.timer = vertx.setPeriodic(Math.max(1, each), _ -> look());
  }

  /** What a connection waits for. */
  private static final class Waiting {
    private volatile long deadline;
    private final AtomicReference<@Nullable HttpServerRequest> asked = new AtomicReference<>();

    Waiting(long deadline) {
      this.deadline = deadline;
    }
  }

  /** A client is there; it has asked for nothing yet. */
  void opened(HttpConnection connection) {
    open.put(connection, new Waiting(System.nanoTime() + patience.head().toNanos()));
    connection.closeHandler(_ -> open.remove(connection));
  }

  /** The head of a request is whole; the connection waits for the next one when it is answered. */
  void asked(HttpServerRequest request) {
    Waiting waiting = open.get(request.connection());
    if (waiting != null) {
      waiting.asked.set(request);
    }
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach((connection, waiting) -> {
      HttpServerRequest asked = waiting.asked.get();
      if (asked != null) {
        if (asked.response().ended()) {
          waiting.deadline = now + patience.idle().toNanos();
          // Not where the next request has come meanwhile: that one is worked on.
          waiting.asked.compareAndSet(asked, null);
        }
      } else if (now - waiting.deadline > 0) {
        connection.close();
      }
    });
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }
}
