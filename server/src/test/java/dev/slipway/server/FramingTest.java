package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests whose end two readers could see at different places. */
class FramingTest extends OneServer {
  private static final String HIDDEN = "hidden-by-smuggling";

  private static String head(String method, String... lines) {
    return method
        + " /api/apps HTTP/1.1\r\nHost: 127.0.0.1:"
        + server.port()
        + "\r\nContent-Type: application/json\r\n"
        + String.join("\r\n", lines)
        + (lines.length == 0 ? "\r\n" : "\r\n\r\n");
  }

  /** A whole request that makes an app whose name nobody else uses. */
  private static String hidden() {
    String body = "{\"prompt\":\"" + HIDDEN + "\"}";
    return "POST /api/apps HTTP/1.1\r\nHost: 127.0.0.1:"
        + server.port()
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static List<String> attacks() {
    List<String> attacks = new ArrayList<>();
    for (String method : List.of("POST", "GET", "DELETE", "PATCH")) {
      for (String coding :
          List.of(
              "Transfer-Encoding: chunked\r\nContent-Length: 4",
              "Content-Length: 4\r\nTransfer-Encoding: chunked",
              "Content-Length: 4\r\nContent-Length: 5",
              "Content-Length: 4, 5",
              "Content-Length: +4",
              "Content-Length: -4",
              "Content-Length: 0x4",
              "Content-Length: 4 4",
              "Content-Length: 99999999999999999999",
              "Transfer-Encoding: identity",
              "Transfer-Encoding: chunked, identity",
              "Transfer-Encoding: xchunked",
              "Transfer-Encoding : chunked",
              "Content-Length : 4",
              "X: y\r\n folded: 1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4",
              "X\u0000: y",
              "X: a\u0000b")) {
        attacks.add(head(method, coding) + "0\r\n\r\n" + hidden());
      }
    }
    for (String size : List.of("100000004", "-1", "0x5", "g", "+5", "FFFFFFFFF")) {
      attacks.add(
          head("POST", "Transfer-Encoding: chunked") + size + "\r\nabcde\r\n0\r\n\r\n" + hidden());
    }
    attacks.add(
        head("POST", "Transfer-Encoding: chunked")
            + "5;a=\"\r\nX\"\r\nabcde\r\n0\r\n\r\n"
            + hidden());
    attacks.add(head("POST", "Transfer-Encoding: chunked") + "5\nabcde\r\n0\r\n\r\n" + hidden());
    return attacks;
  }

  @Test
  void anAmbiguousRequestIsRefusedAndWhatHidesBehindItNeverRuns() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String> attacks = attacks();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
    for (String attack : attacks) {
      String answers = send(attack);
      boolean refused = answers.isEmpty() || answers.startsWith("HTTP/1.1 4");
      boolean one = answers.indexOf("HTTP/1.1 ", 1) < 0;
      if (!refused || !one) {
        wrong.add(attack.lines().skip(3).limit(4).toList() + " → " + first(answers));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(server.json("GET", "/api/apps", "").path("total").intValue()).isZero();
    Volume.say(
        "H1",
        "%d ambiguous requests refused, what hid behind them never ran".formatted(attacks.size()));
  }

  /** The same bytes in a proper request do run, or the test above would prove nothing. */
  @Test
  void aProperRequestBehindAProperRequestRuns(@TempDir Path other) throws Exception {
    try (TestServer own = TestServer.start(other)) {
      String body = "{\"prompt\":\"" + HIDDEN + "\"}";
      own.raw(
          "GET /api/apps HTTP/1.1\r\nHost: 127.0.0.1:"
              + own.port()
              + "\r\n\r\nPOST /api/apps HTTP/1.1\r\nHost: 127.0.0.1:"
              + own.port()
              + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
      assertThat(own.json("GET", "/api/apps", "").path("total").intValue()).isEqualTo(1);
    }
  }

  private static String first(String answers) {
    return answers.lines().filter(line -> line.startsWith("HTTP/")).toList().toString();
  }

  /** All that comes until the server closes; fails where it does not. */
  private static String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      StringBuilder answers = new StringBuilder();
      try {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[8_192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
          answers.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
        }
      } catch (SocketTimeoutException open) {
        answers.append("\nHTTP/1.1 (the connection stayed open)");
      } catch (IOException reset) {
        return answers.toString(); // Closed without a word, which refuses as well.
      }
      return answers.toString();
    }
  }
}
