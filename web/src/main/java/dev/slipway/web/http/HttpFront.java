package dev.slipway.web.http;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only class that speaks to the network library: reads requests on event loops, runs handlers
 * on virtual threads, writes answers back.
 */
public final class HttpFront implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
  private static final int MAXIMUM_HEADERS = 16 * 1_024;
  private static final int MAXIMUM_LINE = 8 * 1_024;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Site site;
  private final Sender sender;
  private final int loops;
  private final Connections connections;
  private final List<String> deployments = new ArrayList<>();
  private final BodyBudget bodies;
  private final ExecutorService handlers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
  private final Places places;
  private final AtomicInteger underWay = new AtomicInteger();
  private final LongAdder refused = new LongAdder();
  private volatile boolean stopping;

  /**
   * Takes what it works with.
   *
   * @param loops how many event loops there are
   * @param capacity how much it takes in at once
   * @param patience how long it waits for a client
   */
  public HttpFront(Vertx vertx, Site site, int loops, Capacity capacity, Patience patience) {
    this(vertx, site, loops, capacity, patience, BodyBudget.ofMemory());
  }

  HttpFront(
      Vertx vertx, Site site, int loops, Capacity capacity, Patience patience, BodyBudget bodies) {
    this.vertx = vertx;
    this.site = site;
    this.sender = new Sender(vertx, patience);
    this.loops = loops;
    this.bodies = bodies;
    this.connections = new Connections(vertx, patience);
    this.places = new Places(capacity);
  }

  /**
   * Listens on an address with every event loop, so that connections are spread over all of them;
   * blocks until it does.
   *
   * @return the port, which differs from the one asked for where that is 0
   */
  public int listen(String host, int port) throws InterruptedException, ListenException {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port)
            .setMaxHeaderSize(MAXIMUM_HEADERS)
            .setMaxInitialLineLength(MAXIMUM_LINE)
            .setHandle100ContinueAutomatically(true)
            .setHttp2ClearTextEnabled(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setTcpNoDelay(true)
            .setReuseAddress(true);
    try {
      // Loops share a port that they name, not one that the system chooses for each.
      int actual = port == 0 ? freePort(host) : port;
      for (int loop = 0; loop < loops; loop++) {
        deployments.add(await(vertx.deployVerticle(new Listening(options.setPort(actual)))));
      }
      return actual;
    } catch (ExecutionException | IOException failure) {
      throw new ListenException(host, port, failure);
    }
  }

  private static int freePort(String host) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], 0));
      return socket.getLocalPort();
    }
  }

  /** One event loop's part in an address; it ends with the network library. */
  private final class Listening extends VerticleBase {
    private final HttpServer server;

    /** Made by whoever starts, since its classes take longer to load than a loop may be held up. */
    Listening(HttpServerOptions options) {
      this.server =
          HttpFront.this
              .vertx
              .createHttpServer(new HttpServerOptions(options))
              .connectionHandler(connections::opened)
              .requestHandler(HttpFront.this::accept);
    }

    @Override
    public Future<?> start() {
      return server.listen();
    }

    @Override
    public Future<?> stop() {
      return server.close();
    }
  }

  /** An address cannot be listened on. */
  public static final class ListenException extends Exception {
    private static final long serialVersionUID = 1L;

    ListenException(String host, int port, Throwable cause) {
      super("cannot listen on " + host + ":" + port, cause);
    }
  }

  /** How many requests are in work, for the metrics. */
  public int underWay() {
    return underWay.get();
  }

  /** How many requests were refused since there was no place for them, for the metrics. */
  public long refused() {
    return refused.sum();
  }

  /** Whether the server stops; readiness says so first. */
  public boolean stopping() {
    return stopping;
  }

  private void accept(HttpServerRequest incoming) {
    connections.asked(incoming);
    Recalled recalled = stopping ? null : recall(incoming);
    if (recalled != null) {
      Exchange.send(sender, incoming, recalled);
      return;
    }
    Wire refusal = stopping || !places.fullOfReaders() ? null : refusal(incoming);
    if (refusal != null) {
      refused.increment();
      Exchange.send(sender, incoming, refusal);
      return;
    }
    Exchange exchange = new Exchange(sender, incoming, site, this::stopping);
    Request head = exchange.head();
    if (Exchange.endIsUnclear(incoming)) {
      exchange.answerAndClose(
          site.failure(
              head,
              SlipwayException.invalid(
                  "transfer-encoding", "Send the body in chunks, or with its length.")));
      return;
    }
    if (head == null) {
      exchange.answer(
          site.failure(
              null,
              SlipwayException.of(
                  FailureCode.INVALID_PATH, "The request's address is not a proper one.")));
      return;
    }
    try {
      switch (site.choose(head)) {
        case Site.Choice.Answer answer -> exchange.answer(answer.response());
        case Site.Choice.Handle handle -> takeIn(exchange, head, handle);
        case Site.Choice.Shared shared -> {
          if (stopping || Exchange.hasBody(incoming)) {
            takeIn(exchange, head, shared.alone());
          } else {
            share(exchange, head, shared.sharing());
          }
        }
      }
    } catch (RuntimeException failure) {
      exchange.answer(site.failure(head, failure));
    }
  }

  /** What is there already for a plain reading request; a refusal is left to the long way. */
  private @Nullable Recalled recall(HttpServerRequest incoming) {
    String host = plainReader(incoming);
    if (host == null || incoming.headers().contains("range")) {
      return null;
    }
    try {
      return site.recall(host, incoming.uri(), new IncomingHeaders(incoming.headers()));
    } catch (SlipwayException refused) {
      return null;
    }
  }

  /**
   * Sent before anything else is done for the request: refusing many must leave time for others.
   */
  private @Nullable Wire refusal(HttpServerRequest incoming) {
    String host = plainReader(incoming);
    return host == null ? null : site.refusal(host, incoming.uri(), this::noPlace);
  }

  /** The host that a request without a body asks to read from; null for any other request. */
  private static @Nullable String plainReader(HttpServerRequest incoming) {
    HttpMethod method = incoming.method();
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    if (!reads || Exchange.hasBody(incoming)) {
      return null;
    }
    List<String> hosts = incoming.headers().getAll(HttpHeaders.HOST);
    return hosts.size() == 1 ? hosts.getFirst() : null;
  }

  private void share(Exchange exchange, Request head, Sharing sharing) {
    switch (sharing.look()) {
      case Sharing.Outcome.Now(Recalled answer, Sharing.@Nullable Work work) -> {
        exchange.send(answer);
        doInBackground(work);
      }
      case Sharing.Outcome.Later(CompletionStage<Recalled> answer, Sharing.@Nullable Work work) -> {
        underWay.incrementAndGet();
        Context context = vertx.getOrCreateContext();
        answer.whenComplete((recalled, failure) -> {
          underWay.decrementAndGet();
          context.runOnContext(_ -> {
            if (recalled != null) {
              exchange.send(recalled);
            } else {
              exchange.answer(site.failure(head, cause(failure)));
            }
          });
        });
        doInBackground(work);
      }
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  /** Work for many requests takes one place, and those who wait for it take none. */
  private void doInBackground(Sharing.@Nullable Work work) {
    if (work == null) {
      return;
    }
    Places.Place place = stopping ? null : places.enter(Places.Purpose.READ);
    if (place == null) {
      refused.increment();
      work.refuse(noPlace());
      return;
    }
    underWay.incrementAndGet();
    try {
      handlers.execute(() -> {
        try {
          work.run();
        } finally {
          underWay.decrementAndGet();
          place.leave();
        }
      });
    } catch (RejectedExecutionException stopped) {
      underWay.decrementAndGet();
      place.leave();
      work.refuse(noPlace());
    }
  }

  private SlipwayException noPlace() {
    return SlipwayException.of(
        stopping ? FailureCode.SHUTTING_DOWN : FailureCode.BUSY,
        "The server has more to do than it can take. Try again in a moment.");
  }

  /**
   * Reads the body first: a place is taken only when the request is whole, or clients that are slow
   * to send could take all of them.
   */
  private void takeIn(Exchange exchange, Request head, Site.Choice.Handle handle) {
    if (stopping) {
      exchange.answer(site.failure(head, noPlace()));
      return;
    }
    underWay.incrementAndGet();
    Context context = vertx.getOrCreateContext();
    exchange.readBody(
        bodies,
        handle.bodyLimit(),
        body -> work(exchange, context, head, handle, body),
        failure -> {
          underWay.decrementAndGet();
          if (failure != null) {
            exchange.answerLast(site.failure(head, failure));
          }
        });
  }

  private void work(
      Exchange exchange, Context context, Request head, Site.Choice.Handle handle, byte[] body) {
    Places.Place place = places.enter(purpose(head, handle));
    if (place == null) {
      refused.increment();
      bodies.giveBack(body.length);
      underWay.decrementAndGet();
      exchange.answer(site.failure(head, noPlace()));
      return;
    }
    Runnable release =
        () -> {
          bodies.giveBack(body.length);
          underWay.decrementAndGet();
          place.leave();
        };
    Request whole =
        new Request(
            head.method(),
            head.host(),
            head.uri(),
            head.path(),
            handle.parameters(),
            head.query(),
            head.headers(),
            body);
    try {
      handlers.execute(() -> run(exchange, context, whole, handle.handler(), place, release));
    } catch (RejectedExecutionException stopped) {
      release.run();
      exchange.answer(site.failure(head, noPlace()));
    }
  }

  private static Places.Purpose purpose(Request head, Site.Choice.Handle handle) {
    if (handle.urgent()) {
      return Places.Purpose.URGENT;
    }
    boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
    return reads ? Places.Purpose.READ : Places.Purpose.CHANGE;
  }

  private void run(
      Exchange exchange,
      Context context,
      Request request,
      Handler handler,
      Places.Place place,
      Runnable release) {
    try {
      Response response;
      try {
        response = handler.handle(request);
      } catch (InterruptedException stopped) {
        response =
            site.failure(
                request, SlipwayException.of(FailureCode.SHUTTING_DOWN, "The server is stopping."));
      } catch (Throwable failure) {
        response = site.failure(request, failure);
      }
      Response last = site.finish(request, response);
      switch (last.body()) {
        case Body.Bytes _ -> context.runOnContext(_ -> exchange.send(last));
        case Body.Stream stream -> {
          if (place.changeFor(places)) {
            exchange.stream(context, last, stream);
          } else {
            refused.increment();
            context.runOnContext(_ -> exchange.answer(site.failure(request, noPlace())));
          }
        }
      }
    } catch (Throwable failure) {
      LOG.error("an answer could not be sent", failure);
      context.runOnContext(_ -> exchange.abort());
    } finally {
      release.run();
    }
  }

  /** Stops listening, lets what is in work end for ten seconds, then ends it. */
  @Override
  public void close() {
    stopping = true;
    long deadline = System.nanoTime() + DRAIN.toNanos();
    try {
      while (underWay.get() + sender.unfinished().get() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      handlers.shutdown();
      for (String deployment : deployments) {
        await(vertx.undeploy(deployment));
      }
      connections.close();
      if (!handlers.awaitTermination(1, TimeUnit.SECONDS)) {
        handlers.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      LOG.warn("the listener did not close cleanly", failure);
    }
  }

  static <T extends @Nullable Object> T await(Future<T> future)
      throws InterruptedException, ExecutionException {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new ExecutionException(late);
    }
  }
}
