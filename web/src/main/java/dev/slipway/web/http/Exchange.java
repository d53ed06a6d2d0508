package dev.slipway.web.http;

import dev.slipway.core.failure.SlipwayException;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, on the network library's side. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final long SLOW_READER_SECONDS = 30;
  private static final CharSequence X_CACHE = HttpHeaders.createOptimized("x-cache");

  private static final CharSequence HIT = HttpHeaders.createOptimized("hit");
  private static final CharSequence MISS = HttpHeaders.createOptimized("miss");
  private static final CharSequence STALE = HttpHeaders.createOptimized("stale");
  private static final CharSequence[] AGES = ages();

  private final Sender sender;
  private final HttpServerRequest incoming;
  private final Site site;
  private final BooleanSupplier stopping;
  private final @Nullable Request head;

  Exchange(Sender sender, HttpServerRequest incoming, Site site, BooleanSupplier stopping) {
    this.sender = sender;
    this.incoming = incoming;
    this.site = site;
    this.stopping = stopping;
    this.head = readHead(incoming);
  }

  /** The request without its body; null where its address is malformed. */
  @Nullable Request head() {
    return head;
  }

  private static @Nullable Request readHead(HttpServerRequest incoming) {
    String uri = incoming.uri();
    int question = uri.indexOf('?');
    String path = question < 0 ? uri : uri.substring(0, question);
    List<Map.Entry<String, String>> query =
        PercentDecoder.query(question < 0 ? null : uri.substring(question + 1));
    Map<String, List<String>> headers = new HashMap<>();
    for (Map.Entry<String, String> header : incoming.headers()) {
      headers
          .computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.getValue());
    }
    List<String> hosts = headers.getOrDefault("host", List.of());
    if (query == null || hosts.size() != 1 || !path.startsWith("/")) {
      return null;
    }
    return new Request(
        incoming.method().name(),
        hosts.getFirst().toLowerCase(Locale.ROOT),
        uri,
        path,
        Map.of(),
        query,
        headers,
        new byte[0]);
  }

  /**
   * Reads the body, at most {@code limit} bytes.
   *
   * @param budget from which the body is taken; whoever is told {@code done} gives it back
   * @param failed told once instead of {@code done}; null where the client went away
   */
  void readBody(
      BodyBudget budget,
      int limit,
      Consumer<byte[]> done,
      Consumer<@Nullable SlipwayException> failed) {
    new BodyReader(sender.vertx(), sender.patience(), budget, incoming, limit, done, failed)
        .start();
  }

  /** Finishes and sends an answer from the event loop. */
  void answer(Response response) {
    Response finished;
    try {
      finished = site.finish(head, response);
    } catch (RuntimeException failure) {
      // Without an answer the connection would be waited on for ever.
      LOG.error("an answer could not be finished", failure);
      abort();
      return;
    }
    send(finished);
  }

  /** As {@link #answer}, and says that the connection ends, since the request was not kept. */
  void answerLast(Response response) {
    incoming.response().putHeader("connection", "close");
    answer(response);
  }

  /** Sends an answer that is shared; on the event loop only. */
  static void send(Sender sender, HttpServerRequest incoming, Recalled recalled) {
    HttpServerResponse outgoing = incoming.response();
    if (outgoing.ended() || outgoing.closed()) {
      return;
    }
    outgoing.headers().add(X_CACHE, word(recalled.freshness()));
    if (recalled.freshness() != Recalled.Freshness.MISS) {
      outgoing.headers().add(HttpHeaders.AGE, age(recalled.ageSeconds()));
    }
    send(sender, incoming, recalled.wire());
  }

  /** Sends an answer that was made ready; on the event loop only. */
  static void send(Sender sender, HttpServerRequest incoming, Wire wire) {
    HttpServerResponse outgoing = incoming.response();
    if (outgoing.ended() || outgoing.closed()) {
      return;
    }
    outgoing.setStatusCode(wire.status());
    wire.addHeaders(outgoing.headers());
    if (wire.status() == 304 || incoming.method().equals(HttpMethod.HEAD)) {
      outgoing.end();
    } else {
      LongAnswer.send(sender, incoming, wire.body());
    }
  }

  /** Sends an answer that is shared, for this exchange. */
  void send(Recalled recalled) {
    send(sender, incoming, recalled);
  }

  private static CharSequence word(Recalled.Freshness freshness) {
    return switch (freshness) {
      case HIT -> HIT;
      case MISS -> MISS;
      case STALE -> STALE;
    };
  }

  private static CharSequence age(long seconds) {
    return seconds < AGES.length ? AGES[(int) seconds] : Long.toString(seconds);
  }

  private static CharSequence[] ages() {
    CharSequence[] ages = new CharSequence[120];
    for (int seconds = 0; seconds < ages.length; seconds++) {
      ages[seconds] = HttpHeaders.createOptimized(Integer.toString(seconds));
    }
    return ages;
  }

  /**
   * Whether the end of the request's body is told in a way that others may read otherwise: a coding
   * but chunked has no end that this server knows (RFC 9112 §6.3).
   */
  static boolean endIsUnclear(HttpServerRequest incoming) {
    List<String> codings = incoming.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return !codings.isEmpty()
        && (codings.size() > 1 || !codings.getFirst().strip().equalsIgnoreCase("chunked"));
  }

  /** As {@link #answerLast}, and ends the connection whatever is still to come on it. */
  void answerAndClose(Response response) {
    incoming.response().endHandler(_ -> incoming.connection().close());
    answerLast(response);
  }

  /** Whether the request brings a body, or may. */
  static boolean hasBody(HttpServerRequest incoming) {
    MultiMap headers = incoming.headers();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || headers.contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /** Sends an answer with a whole body; on the event loop only. */
  void send(Response response) {
    HttpServerResponse outgoing = incoming.response();
    if (outgoing.ended() || outgoing.closed()) {
      return;
    }
    writeHead(outgoing, response);
    byte[] content = response.body() instanceof Body.Bytes bytes ? bytes.content() : new byte[0];
    boolean withoutBody = response.status() == 204 || response.status() == 304;
    if (!withoutBody) {
      outgoing.putHeader("content-length", Integer.toString(content.length));
    }
    if (withoutBody || incoming.method().name().equals("HEAD")) {
      outgoing.end();
    } else {
      LongAnswer.send(sender, incoming, Buffer.buffer(content));
    }
  }

  void abort() {
    incoming.connection().close();
  }

  /** Sends a head and runs the writer; on a virtual thread. */
  void stream(Context context, Response response, Body.Stream stream) {
    HttpServerResponse outgoing = incoming.response();
    boolean withoutBody = incoming.method().name().equals("HEAD");
    context.runOnContext(_ -> {
      if (!outgoing.closed()) {
        writeHead(outgoing, response);
        outgoing.setChunked(true);
        if (withoutBody) {
          outgoing.end();
        }
      }
    });
    if (withoutBody) {
      return;
    }
    try {
      stream.writer().write(new ContextSink(context, outgoing));
      context.runOnContext(_ -> {
        if (!outgoing.closed() && !outgoing.ended()) {
          outgoing.end();
        }
      });
    } catch (IOException gone) {
      context.runOnContext(_ -> abort());
    } catch (InterruptedException stopped) {
      context.runOnContext(_ -> abort());
      Thread.currentThread().interrupt();
    }
  }

  private static void writeHead(HttpServerResponse outgoing, Response response) {
    outgoing.setStatusCode(response.status());
    for (Map.Entry<String, String> header : response.headers()) {
      outgoing.headers().add(header.getKey(), header.getValue());
    }
  }

  /** Writes on the event loop and waits for the network on the virtual thread. */
  private final class ContextSink implements Body.Sink {
    private final Context context;
    private final HttpServerResponse outgoing;

    ContextSink(Context context, HttpServerResponse outgoing) {
      this.context = context;
      this.outgoing = outgoing;
    }

    @Override
    public void write(byte[] bytes) throws IOException, InterruptedException {
      Promise<@Nullable Void> written = Promise.promise();
      context.runOnContext(_ -> {
        if (outgoing.closed()) {
          written.fail("the reader is gone");
        } else {
          outgoing.write(Buffer.buffer(bytes)).onComplete(written);
        }
      });
      try {
        written
            .future()
            .toCompletionStage()
            .toCompletableFuture()
            .get(SLOW_READER_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException gone) {
        throw new IOException("the reader is gone or too slow", gone);
      }
    }

    @Override
    public boolean closed() {
      return stopping.getAsBoolean() || outgoing.closed();
    }
  }
}
