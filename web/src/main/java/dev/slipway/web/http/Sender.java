package dev.slipway.web.http;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What answers are sent with.
 *
 * @param patience how long readers may take
 * @param unfinished how many long answers are on their way, which a server that stops lets arrive
 */
record Sender(Vertx vertx, Patience patience, AtomicInteger unfinished) {
  Sender(Vertx vertx, Patience patience) {
    this(vertx, patience, new AtomicInteger());
  }
}
