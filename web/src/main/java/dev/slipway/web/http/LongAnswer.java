package dev.slipway.web.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Writes a body part by part, each when the network has taken the one before, and gives up where it
 * takes none for a while. So a slow client gets its answer for as long as it reads, one that does
 * not read is not kept, and neither fills the memory with what it was not sent yet.
 */
final class LongAnswer {
  /** Below this the kernel takes an answer at once, and nothing needs to be watched. */
  static final int PART = 64 * 1_024;

  private final Sender sender;
  private final HttpServerRequest incoming;
  private final HttpServerResponse outgoing;
  private final Buffer body;
  private int sent;

  private LongAnswer(Sender sender, HttpServerRequest incoming, Buffer body) {
    this.sender = sender;
    this.incoming = incoming;
    this.outgoing = incoming.response();
    this.body = body;
  }

  /** Writes a body whose head, with its length, is set; on the event loop. */
  static void send(Sender sender, HttpServerRequest incoming, Buffer body) {
    if (body.length() <= PART) {
      incoming.response().end(body);
    } else {
      sender.unfinished().incrementAndGet();
      new LongAnswer(sender, incoming, body).next();
    }
  }

  private void next() {
    int end = Math.min(body.length(), sent + PART);
    Buffer part = body.slice(sent, end);
    sent = end;
    long timer =
        sender
            .vertx()
            .setTimer(sender.patience().pace().toMillis(), _ -> incoming.connection().close());
    outgoing
        .write(part)
        .onComplete(written -> {
          sender.vertx().cancelTimer(timer);
          if (written.succeeded() && sent < body.length()) {
            next();
            return;
          }
          sender.unfinished().decrementAndGet();
          // Otherwise the client is gone.
          if (written.succeeded() && !outgoing.ended()) {
            outgoing.end();
          }
        });
  }
}
