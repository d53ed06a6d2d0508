package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that has as much to do as it takes. */
class FullServerTest extends ListeningFront {
  private static final int UNFINISHED = 299;

  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(PLACES);
  private final List<Socket> clients = new ArrayList<>();

  @Override
  Site.Choice choose(Request head) {
    return switch (head.path()) {
      case "/waits" -> new Site.Choice.Handle(Map.of(), 10, this::waits);
      case "/listens" -> new Site.Choice.Handle(Map.of(), 0, this::listens);
      case "/unfinished" -> new Site.Choice.Answer(Response.empty(UNFINISHED));
      case "/breaks" -> new Site.Choice.Handle(Map.of(), 0, FullServerTest::breaks);
      case "/urgent" -> new Site.Choice.Handle(Map.of(), 0, FullServerTest::answer, null, true);
      default -> new Site.Choice.Handle(Map.of(), 10, FullServerTest::answer);
    };
  }

  private static Response answer(Request request) {
    return Response.of(200, "text/plain", "done".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  Response finish(Response response) {
    if (response.status() == UNFINISHED) {
      throw new IllegalStateException("this cannot be sent");
    }
    return response;
  }

  private static Response breaks(Request request) {
    throw new AssertionError("not even an exception");
  }

  private Response waits(Request request) throws InterruptedException {
    begun.countDown();
    go.await();
    return answer(request);
  }

  private Response listens(Request request) {
    return new Response(
        200,
        List.of(),
        new Body.Stream(sink -> {
          sink.write("begun".getBytes(StandardCharsets.US_ASCII));
          begun.countDown();
          go.await();
        }));
  }

  /** Fills the server with requests of a kind, and gives its port. */
  private int fill(String method, String path) throws Exception {
    int port = listen(Patience.USUAL);
    for (int number = 0; number < PLACES; number++) {
      Socket socket = connect(port);
      clients.add(socket);
      write(socket, method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }
    begun.await();
    return port;
  }

  @AfterEach
  void letGo() throws IOException {
    go.countDown();
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void whoeverFindsNoPlaceIsToldWhenToComeBackAndKeepsItsConnection() throws Exception {
    int port = fill("GET", "/waits");
    try (Socket socket = connect(port)) {
      for (int time = 0; time < 3; time++) {
        write(socket, "GET /more HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused(one(socket));
      }
    }
    assertThat(front().refused()).isEqualTo(3);
    go.countDown();
    for (Socket client : clients) {
      assertThat(all(client)).startsWith("HTTP/1.1 200").endsWith("done");
    }
    assertThat(ask(port, "GET", "/more", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void thoseWhoWaitForAChangeTakeNoPlaceFromThoseWhoRead() throws Exception {
    int port = fill("DELETE", "/waits");
    assertThat(ask(port, "GET", "/more", "")).startsWith("HTTP/1.1 200");
    assertRefused(ask(port, "POST", "/more", "body"));
    assertThat(front().refused()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void whateverAHandlerThrowsIsAnsweredAndItsPlaceGivenBack() throws Exception {
    int port = listen(Patience.USUAL);
    for (int number = 0; number < 2 * PLACES; number++) {
      assertThat(ask(port, "GET", "/breaks", "")).startsWith("HTTP/1.1 500");
    }
    while (front().underWay() > 0) {
      Thread.onSpinWait(); // The place is given back behind the answer.
    }
  }

  @Test
  void anAnswerThatCannotBeFinishedEndsItsConnection() throws Exception {
    int port = listen(Patience.USUAL);
    assertThat(ask(port, "GET", "/unfinished", "")).isEmpty();
    assertThat(ask(port, "GET", "/more", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void whatOperatorsAskIsAnsweredAllTheSame() throws Exception {
    int port = fill("GET", "/waits");
    assertThat(ask(port, "GET", "/urgent", "")).startsWith("HTTP/1.1 200").endsWith("done");
  }

  @Test
  void thoseWhoOnlyListenTakeNoPlaceFromOthers() throws Exception {
    int port = fill("GET", "/listens");
    assertThat(ask(port, "GET", "/more", "")).startsWith("HTTP/1.1 200");
    assertRefused(ask(port, "GET", "/listens", ""));
    assertThat(front().underWay()).as("they are waited for at the end").isEqualTo(PLACES);
  }

  private static void assertRefused(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 503")
        .contains("retry-after: 1")
        .endsWith("Try again in a moment.\"}");
  }

  /** The next answer on a connection, by its length. */
  private static String one(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    return head + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
  }
}
