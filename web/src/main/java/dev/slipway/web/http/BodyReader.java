package dev.slipway.web.http;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request's body up to a limit; what comes after the limit is thrown away for a while,
 * since a connection closed under a client that still writes loses the answer that says why (RFC
 * 9112, 9.6).
 */
final class BodyReader {
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Patience patience;
  private final HttpServerRequest incoming;
  private final int limit;
  private final Consumer<byte[]> done;
  private final Consumer<@Nullable SlipwayException> failed;
  private final Buffer body = Buffer.buffer();
  private long timer = NO_TIMER;
  private long thrownAway;
  private boolean over;

  /**
   * Takes what it reads.
   *
   * @param patience how long it waits
   * @param limit the most bytes that are kept
   * @param failed told once instead of {@code done}; null where the client went away
   */
  BodyReader(
      Vertx vertx,
      Patience patience,
      HttpServerRequest incoming,
      int limit,
      Consumer<byte[]> done,
      Consumer<@Nullable SlipwayException> failed) {
    this.vertx = vertx;
    this.patience = patience;
    this.incoming = incoming;
    this.limit = limit;
    this.done = done;
    this.failed = failed;
  }

  /** Begins to read; on the event loop, before it returns from the request's first call. */
  void start() {
    String declared = incoming.getHeader("content-length");
    if (declared != null || incoming.getHeader("transfer-encoding") != null) {
      timer = vertx.setTimer(patience.body().toMillis(), _ -> late());
    }
    incoming.handler(this::take);
    incoming.exceptionHandler(_ -> gone());
    incoming.endHandler(_ -> end());
    if (declared != null && tooLong(declared)) {
      refuse(tooLarge());
    }
  }

  private void take(Buffer part) {
    if (over) {
      thrownAway += part.length();
      if (thrownAway > patience.lingerBytes()) {
        incoming.connection().close();
      }
    } else if (body.length() + part.length() > limit) {
      refuse(tooLarge());
    } else {
      body.appendBuffer(part);
    }
  }

  private void late() {
    if (!over) {
      refuse(
          SlipwayException.of(
              FailureCode.TIMED_OUT, "The body did not arrive in time. Try again."));
    }
  }

  private void refuse(SlipwayException failure) {
    over = true;
    vertx.cancelTimer(timer);
    timer = vertx.setTimer(patience.linger().toMillis(), _ -> incoming.connection().close());
    failed.accept(failure);
  }

  private void gone() {
    vertx.cancelTimer(timer);
    if (!over) {
      over = true;
      failed.accept(null);
    }
  }

  private void end() {
    vertx.cancelTimer(timer);
    if (over) {
      closeAfterTheAnswer();
    } else {
      over = true;
      done.accept(body.getBytes());
    }
  }

  private void closeAfterTheAnswer() {
    if (incoming.response().ended()) {
      incoming.connection().close();
    } else {
      incoming.response().endHandler(_ -> incoming.connection().close());
    }
  }

  private boolean tooLong(String declared) {
    try {
      return Long.parseLong(declared) > limit;
    } catch (NumberFormatException notANumber) {
      return true;
    }
  }

  private SlipwayException tooLarge() {
    return SlipwayException.of(
        FailureCode.BODY_TOO_LARGE,
        limit == 0
            ? "This route takes no body."
            : "The body may have at most %,d bytes.".formatted(limit));
  }
}
