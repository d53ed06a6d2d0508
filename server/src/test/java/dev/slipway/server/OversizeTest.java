package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Requests that are too much. */
class OversizeTest extends OneServer {
  private static String host() {
    return "127.0.0.1:" + server.port();
  }

  @Test
  void headsThatAreTooLongAreRefusedWithTheirOwnStatus() throws Exception {
    String long16 = "a".repeat(16 * 1_024);
    assertThat(status("/" + long16)).isEqualTo(414);
    assertThat(status("/api/apps?q=" + long16)).isEqualTo(414);
    assertThat(status("/api/apps", "x-a", long16 + "aaaaa")).isEqualTo(431);
    StringBuilder many = new StringBuilder("1");
    for (int number = 0; number < 2_000; number++) {
      many.append("\r\nx-").append(number).append(": 1");
    }
    assertThat(status("/api/apps", "x-a", many.toString())).isEqualTo(431);
    assertThat(server.send("GET", "/health/live", "").statusCode()).isEqualTo(200);
  }

  private static int status(String path, String... headers) throws IOException {
    return TestServer.status(server.ask("GET", host(), path, headers));
  }

  @Test
  void aCodedBodyIsRefusedBeforeItIsUnpacked() throws Exception {
    byte[] bomb = bomb();
    assertThat(bomb.length).isLessThan(120_000);
    String id = server.makeApp("a list of things").path("id").stringValue("");
    for (String path : List.of("/api/apps", "/api/apps/import")) {
      for (String coding : List.of("gzip", "br", "zstd", "deflate", "gzip, gzip", "x")) {
        assertRefused(send("POST", path, bomb, coding));
      }
    }
    assertRefused(send("PUT", "/api/apps/" + id + "/files/a.txt", bomb, "gzip"));
    assertThat(server.send("GET", "/api/apps/" + id + "/versions/2", "").statusCode())
        .isEqualTo(404);
    String below = "/preview/" + id + "/_slipway/data/things";
    assertRefused(send("POST", below, bomb, "gzip"));
    assertThat(
            send(
                    "POST",
                    "/api/apps",
                    "{\"prompt\":\"x y z\"}".getBytes(StandardCharsets.UTF_8),
                    "identity")
                .statusCode())
        .isEqualTo(201);
    Volume.say(
        "H3", "bodies of %d bytes that unpack to 100 MB refused with 415".formatted(bomb.length));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
    assertThat(answer.body()).contains("content-encoding");
    assertThat(answer.headers().firstValue("accept-encoding")).contains("identity");
  }

  /** A hundred million zeros in a hundred thousand bytes. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[1_000_000];
      for (int part = 0; part < 100; part++) {
        gzip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static HttpResponse<String> send(String method, String path, byte[] body, String coding)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(server.url(path)))
              .header("content-type", "application/json")
              .header("content-encoding", coding)
              .header("if-match", "*")
              .method(method, BodyPublishers.ofByteArray(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
