package dev.slipway.adapter.model;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer's bytes as they come, for a thread that waits for them with a limit. Holds one delivery
 * of the network at most.
 */
final class AnswerBody implements HttpResponse.BodySubscriber<AnswerBody> {
  /** What came. */
  sealed interface Part {
    /** The next bytes. */
    record Bytes(List<ByteBuffer> buffers) implements Part {}

    /** The other side ended it properly, as far as the transport can tell. */
    record End() implements Part {}

    /** The connection broke. */
    record Broken(IOException cause) implements Part {}
  }

  // One delivery, and the end that may follow it without having been asked for.
  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(2);
  private Flow.@Nullable Subscription subscription;
  private boolean cancelled;

  /** The body is here as soon as the head is, and is read as it comes. */
  @Override
  public CompletionStage<AnswerBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    boolean late;
    synchronized (this) {
      subscription = given;
      late = cancelled;
    }
    if (late) {
      // The caller gave up while the head was on its way.
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    deliver(new Part.Bytes(buffers));
  }

  @Override
  public void onError(Throwable problem) {
    deliver(new Part.Broken(new IOException("the connection broke", problem)));
  }

  @Override
  public void onComplete() {
    deliver(new Part.End());
  }

  private void deliver(Part part) {
    // There is room unless nobody reads any more.
    boolean _ = parts.offer(part);
  }

  /** Waits for what comes next; null when nothing came in time. */
  @Nullable Part next(long nanoseconds) throws InterruptedException {
    Part part = parts.poll(nanoseconds, TimeUnit.NANOSECONDS);
    if (part instanceof Part.Bytes) {
      Objects.requireNonNull(subscribed(), "bytes without a subscription").request(1);
    }
    return part;
  }

  private synchronized Flow.@Nullable Subscription subscribed() {
    return subscription;
  }

  /** Closes the connection, now or once there is one, unless the answer was read to its end. */
  void cancel() {
    Flow.Subscription open;
    synchronized (this) {
      cancelled = true;
      open = subscription;
    }
    if (open != null) {
      open.cancel();
    }
  }
}
