package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Clients that send or read byte by byte, or not at all. */
class SlowClientsTest extends ListeningFront {
  private static final int BODY_LIMIT = 1 << 20;
  private static final int LONG = 32 << 20;
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration EVER = Duration.ofMinutes(10);
  private static final int TRICKLE_MILLIS = 20;

  /** Far more than any of the short times above, and an end where a guard is missing. */
  private static final int TRICKLES = 500;

  private static final int PART = 48 << 10;
  private final AtomicInteger parts = new AtomicInteger();
  private final Set<String> loops = ConcurrentHashMap.newKeySet();

  @Override
  Site.Choice choose(Request head) {
    loops.add(Thread.currentThread().getName());
    return new Site.Choice.Handle(Map.of(), BODY_LIMIT, this::answer);
  }

  @Test
  void aHeadThatTricklesInEndsItsConnection() throws Exception {
    int port = listen(new Patience(SHORT, EVER, EVER, EVER, 0));
    try (Socket socket = connect(port)) {
      assertThat(trickle(socket, "GET / HTTP/1.1\r\nHost: a\r\nX: ")).isTrue();
    }
  }

  @Test
  void aLaterHeadThatTricklesInEndsItsConnection() throws Exception {
    int port = listen(new Patience(Duration.ofSeconds(5), SHORT, EVER, EVER, 0));
    try (Socket socket = connect(port)) {
      write(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      assertThat(trickle(socket, "GET / HTTP/1.1\r\nHost: a\r\nX: ")).isTrue();
    }
  }

  @Test
  void aConnectionIsKeptWhileItsRequestIsWorkedOn() throws Exception {
    int port = listen(new Patience(SHORT, SHORT, EVER, EVER, 0));
    try (Socket socket = connect(port)) {
      write(socket, "GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(all(socket)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aBodyThatTricklesInIsRefusedAndItsConnectionEnds() throws Exception {
    int port = listen(new Patience(EVER, EVER, SHORT, Duration.ofMillis(50), 1 << 20));
    try (Socket socket = connect(port)) {
      write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
      assertThat(trickle(socket, "")).isTrue();
    }
  }

  @Test
  void aBodyMayTakeLongAsLongAsItComesOn() throws Exception {
    int port = listen(new Patience(EVER, EVER, SHORT, Duration.ofMillis(50), 1 << 20));
    int parts = 20;
    byte[] part = new byte[Patience.PACE_BYTES];
    try (Socket socket = connect(port)) {
      write(
          socket,
          "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
              .formatted(parts * part.length));
      for (int number = 0; number < parts; number++) {
        socket.getOutputStream().write(part);
        Thread.sleep(SHORT.toMillis() / 8);
      }
      assertThat(all(socket)).startsWith("HTTP/1.1 200").endsWith("" + parts * part.length);
    }
  }

  @Test
  void whoeverDoesNotReadALongAnswerIsCutOff() throws Exception {
    int port = listen(new Patience(EVER, EVER, SHORT, EVER, 0));
    try (Socket socket = connect(port)) {
      write(socket, "GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      Thread.sleep(SHORT.multipliedBy(4));
      assertThat(count(socket)).isLessThan(LONG);
    }
  }

  @Test
  void whoeverReadsALongAnswerSlowlyGetsAllOfIt() throws Exception {
    int port = listen(new Patience(EVER, EVER, SHORT, EVER, 0));
    try (Socket socket = connect(port)) {
      write(socket, "GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      InputStream in = socket.getInputStream();
      byte[] part = new byte[1 << 20];
      long read = 0;
      for (int taken = in.readNBytes(part, 0, part.length); taken > 0; ) {
        read += taken;
        Thread.sleep(SHORT.toMillis() / 8);
        taken = in.readNBytes(part, 0, part.length);
      }
      assertThat(read).isGreaterThan(LONG);
    }
  }

  @Test
  void whoeverAsksOnAndOnAndReadsNothingIsNotAnsweredOnAndOn() throws Exception {
    int port = listen(new Patience(EVER, EVER, EVER, EVER, 0));
    int requests = 4_000;
    try (Socket socket = connect(port)) {
      String ask = "GET /part HTTP/1.1\r\nHost: a\r\n\r\n";
      Thread asking =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  write(socket, ask.repeat(requests));
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      int before = -1;
      while (parts.get() > before || before <= 0) {
        before = parts.get();
        Thread.sleep(300);
      }
      assertThat(parts.get()).as("answers that nobody reads").isLessThan(requests / 2);
      long read = 0;
      while (read < (long) requests * PART) {
        read += socket.getInputStream().readNBytes(PART).length;
      }
      assertThat(parts.get()).as("once they are read").isGreaterThan(requests * 9 / 10);
      asking.join();
    }
  }

  @Test
  void aLongAnswerThatIsOnItsWayArrivesAlthoughTheServerStops() throws Exception {
    int port = listen(Patience.USUAL);
    try (Socket socket = connect(port)) {
      write(socket, "GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      Thread stopping = Thread.ofPlatform().start(front()::close);
      while (!front().stopping()) {
        Thread.onSpinWait();
      }
      assertThat(count(socket)).isGreaterThan(LONG);
      stopping.join();
    }
  }

  @Test
  void clientsThatSendSlowlyTakeNoPlaceFromOthers() throws Exception {
    int port = listen(new Patience(EVER, EVER, EVER, EVER, 0));
    List<Socket> slow = new ArrayList<>();
    try {
      for (int number = 0; number < PLACES * 5; number++) {
        Socket socket = connect(port);
        slow.add(socket);
        write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
      }
      for (int number = 0; number < PLACES; number++) {
        assertThat(ask(port, "POST", "/", "whole")).startsWith("HTTP/1.1 200").endsWith("5");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    Volume.say(
        "H2", "%d slow clients, %d others answered beside them".formatted(PLACES * 5, PLACES));
  }

  @Test
  void allBodiesTogetherAreBounded() throws Exception {
    Patience patience = new Patience(EVER, EVER, EVER, Duration.ofMillis(50), 1 << 20);
    int port = listen(patience, new BodyBudget(100_000));
    List<Socket> held = new ArrayList<>();
    try {
      for (int number = 0; number < 9; number++) {
        Socket socket = connect(port);
        held.add(socket);
        write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n");
        socket.getOutputStream().write(new byte[10_000]);
      }
      // The last of them may still be on the way when another asks.
      assertThat(askUntil(port, 20_000, "HTTP/1.1 503")).startsWith("HTTP/1.1 503");
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
    assertThat(askUntil(port, 90_000, "HTTP/1.1 200"))
        .as("what was given back can be taken again")
        .startsWith("HTTP/1.1 200");
  }

  /** The last answer to a body of a length, asked for again until it begins as is expected. */
  private static String askUntil(int port, int length, String begin) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String answer = ask(port, "POST", "/", "x".repeat(length));
    while (!answer.startsWith(begin) && System.nanoTime() < end) {
      answer = ask(port, "POST", "/", "x".repeat(length));
    }
    return answer;
  }

  @Test
  void connectionsAreSpreadOverAllEventLoops() throws Exception {
    int port = listen(Patience.USUAL);
    for (int number = 0; number < 8; number++) {
      assertThat(ask(port, "GET", "/", "")).startsWith("HTTP/1.1 200");
    }
    assertThat(loops).hasSize(2);
  }

  private Response answer(Request request) throws InterruptedException {
    if (request.path().equals("/slow")) {
      Thread.sleep(SHORT.multipliedBy(3));
    }
    byte[] content =
        switch (request.path()) {
          case "/long" -> new byte[LONG];
          case "/part" -> {
            parts.incrementAndGet();
            yield new byte[PART];
          }
          default -> ("" + request.body().length).getBytes(StandardCharsets.US_ASCII);
        };
    return Response.of(200, "text/plain", content);
  }

  /** Whether the server ended the connection while bytes came in one by one. */
  private static boolean trickle(Socket socket, String begin) throws Exception {
    write(socket, begin);
    for (int number = 0; number < TRICKLES; number++) {
      try {
        write(socket, "a");
      } catch (IOException closed) {
        return true;
      }
      Thread.sleep(TRICKLE_MILLIS);
    }
    return false;
  }

  /** How many bytes come until the connection ends, in whatever way. */
  private static long count(Socket socket) {
    byte[] part = new byte[1 << 16];
    long count = 0;
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        count += read;
      }
    } catch (IOException cut) {
      return count;
    }
    return count;
  }
}
