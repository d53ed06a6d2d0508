package dev.slipway.testkit.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One request that the scripted server got, and what became of its connection. */
public final class ModelExchange {
  private static final int PATIENCE_SECONDS = 20;

  private final String target;
  private final Map<String, String> headers;
  private final byte[] body;
  private final CountDownLatch clientClosed = new CountDownLatch(1);
  private final CountDownLatch played = new CountDownLatch(1);
  private final AtomicLong closedAt = new AtomicLong();

  ModelExchange(String target, Map<String, String> headers, byte[] body) {
    this.target = target;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** The path with its query. */
  public String target() {
    return target;
  }

  /** A header's value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All headers, their names in lower case. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What was asked. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Waits until the client has closed the connection; false when it does not. */
  public boolean clientCloses() throws InterruptedException {
    return clientClosed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until every step of the script was done or could not be done any more. */
  public boolean isPlayed() throws InterruptedException {
    return played.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** When the client closed, by {@link System#nanoTime}; 0 as long as it has not. */
  public long closedAt() {
    return closedAt.get();
  }

  void markClosed() {
    closedAt.compareAndSet(0, System.nanoTime());
    clientClosed.countDown();
  }

  void markPlayed() {
    played.countDown();
  }

  /** Waits for the client's end without limit. */
  void awaitClose() throws InterruptedException {
    clientClosed.await();
  }
}
