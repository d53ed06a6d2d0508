package dev.slipway.web.http;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.problem.Problems;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A front that listens on a free port while a test runs, and sockets that speak to it. */
abstract class ListeningFront {
  static final int PLACES = 10;

  private final Vertx vertx = Vertx.vertx();
  private @Nullable HttpFront front;

  @AfterEach
  final void stop() throws Exception {
    if (front != null) {
      front.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** What answers each request. */
  abstract Site.Choice choose(Request head);

  /** What every answer goes through last. */
  Response finish(Response response) {
    return response;
  }

  final HttpFront front() {
    if (front == null) {
      throw new IllegalStateException("it does not listen yet");
    }
    return front;
  }

  final int listen(Patience patience) throws Exception {
    return listen(patience, BodyBudget.ofMemory());
  }

  final int listen(Patience patience, BodyBudget bodies) throws Exception {
    HttpFront listening =
        new HttpFront(
            vertx, new PlainSite(), 2, new Capacity(PLACES, PLACES, PLACES), patience, bodies);
    front = listening;
    return listening.listen("127.0.0.1", 0);
  }

  /** Nothing but what the test answers, and real problem documents. */
  private final class PlainSite implements Site {
    @Override
    public Choice choose(Request head) {
      return ListeningFront.this.choose(head);
    }

    @Override
    public @Nullable Wire refusal(String host, String uri, Supplier<SlipwayException> why) {
      return uri.startsWith("/urgent") ? null : Wire.of(failure(null, why.get()));
    }

    @Override
    public Response finish(@Nullable Request request, Response response) {
      return ListeningFront.this.finish(response);
    }

    @Override
    public Response failure(@Nullable Request request, Throwable failure) {
      return Problems.of(failure, UnaryOperator.identity());
    }
  }

  static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    return socket;
  }

  static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** What comes until the connection ends. */
  static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The whole answer to a request on a connection of its own. */
  static String ask(int port, String method, String path, String body) throws IOException {
    try (Socket socket = connect(port)) {
      write(
          socket,
          "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(method, path, body.length(), body));
      return all(socket);
    }
  }
}
