package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedBodyTest extends ListeningFront {
  private static final int LIMIT = 1_000;
  private static final byte[] BLOCK = new byte[64 * 1_024];

  @Override
  Site.Choice choose(Request head) {
    return new Site.Choice.Handle(
        Map.of(),
        LIMIT,
        request ->
            Response.of(
                200,
                "text/plain",
                Integer.toString(request.body().length).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aClientThatWritesAllOfATooLargeBodyStillReadsWhyItWasRefused() throws Exception {
    int port = listen(Patience.USUAL);
    for (int round = 0; round < 20; round++) {
      String answer = send(port, "Content-Length: " + 16 * BLOCK.length, out -> blocks(out, 16));
      assertThat(answer).startsWith("HTTP/1.1 413").contains("1,000 bytes");
    }
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWhenItGrowsTooLarge() throws Exception {
    int port = listen(Patience.USUAL);
    String answer =
        send(
            port,
            "Transfer-Encoding: chunked",
            out -> {
              for (int block = 0; block < 16; block++) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(BLOCK);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
              }
              out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            });
    assertThat(answer).startsWith("HTTP/1.1 413").contains("connection: close");
  }

  @Test
  void aClientThatWritesOnAndOnIsCutOff() throws Exception {
    int port = listen(patience(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    assertThatThrownBy(() -> send(port, "Content-Length: 4000000000", out -> blocks(out, 60_000)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aRefusedClientThatStaysSilentIsCutOff() throws Exception {
    int port = listen(patience(Duration.ofMinutes(1), Duration.ofMillis(50)));
    assertThat(send(port, "Content-Length: 5000", out -> {})).startsWith("HTTP/1.1 413");
  }

  @Test
  void aBodyThatDoesNotArriveInTimeIsGivenUp() throws Exception {
    int port = listen(patience(Duration.ofMillis(50), Duration.ofMillis(50)));
    assertThat(send(port, "Content-Length: 10", out -> out.write('a')))
        .startsWith("HTTP/1.1 503")
        .contains("did not arrive in time");
  }

  @Test
  void aBodyOfTheLimitIsTaken() throws Exception {
    int port = listen(Patience.USUAL);
    assertThat(
            send(
                port,
                "Connection: close\r\nContent-Length: 1000",
                out -> out.write(BLOCK, 0, 1_000)))
        .startsWith("HTTP/1.1 200")
        .endsWith("1000");
  }

  private static Patience patience(Duration pace, Duration linger) {
    return new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), pace, linger, 1 << 20);
  }

  /** Writes all before it reads, as simple clients do. */
  private static String send(int port, String header, Writer body) throws IOException {
    try (Socket socket = connect(port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      body.write(out);
      out.flush();
      return all(socket);
    }
  }

  private static void blocks(OutputStream out, int count) throws IOException {
    for (int block = 0; block < count; block++) {
      out.write(BLOCK);
    }
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
