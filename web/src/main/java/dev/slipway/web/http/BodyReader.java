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
  private final BodyBudget budget;
  private long timer = NO_TIMER;
  private int paced;
  private long thrownAway;
  private boolean over;

  /**
   * Takes what it reads.
   *
   * @param patience how long it waits
   * @param budget from which what is kept is taken; whoever gets the body gives it back
   * @param limit the most bytes that are kept
   * @param failed told once instead of {@code done}; null where the client went away
   */
  BodyReader(
      Vertx vertx,
      Patience patience,
      BodyBudget budget,
      HttpServerRequest incoming,
      int limit,
      Consumer<byte[]> done,
      Consumer<@Nullable SlipwayException> failed) {
    this.vertx = vertx;
    this.patience = patience;
    this.budget = budget;
    this.incoming = incoming;
    this.limit = limit;
    this.done = done;
    this.failed = failed;
  }

  /** Begins to read; on the event loop, before it returns from the request's first call. */
  void start() {
    String declared = incoming.getHeader("content-length");
    if (declared != null || incoming.getHeader("transfer-encoding") != null) {
      timer = vertx.setPeriodic(patience.pace().toMillis(), _ -> look());
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
    } else if (!budget.take(part.length())) {
      refuse(
          SlipwayException.of(
              FailureCode.BUSY,
              "The server has more bodies to read than it can take. Try again in a moment."));
    } else {
      body.appendBuffer(part);
    }
  }

  /** A body may take as long as it needs on a slow network, but not trickle in. */
  private void look() {
    if (!over && body.length() - paced < Patience.PACE_BYTES) {
      refuse(
          SlipwayException.of(
              FailureCode.TIMED_OUT, "The body did not arrive in time. Try again."));
    }
    paced = body.length();
  }

  private void forget() {
    budget.giveBack(body.length());
  }

  private void refuse(SlipwayException failure) {
    over = true;
    forget();
    vertx.cancelTimer(timer);
    timer = vertx.setTimer(patience.linger().toMillis(), _ -> incoming.connection().close());
    failed.accept(failure);
  }

  private void gone() {
    vertx.cancelTimer(timer);
    if (!over) {
      over = true;
      forget();
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
