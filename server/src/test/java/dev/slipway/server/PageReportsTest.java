package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages of apps may report, and what is made of it. */
class PageReportsTest extends OneServer {
  private String app = "";

  @BeforeEach
  void makeAnApp() throws Exception {
    app = server.makeApp("a todo app").path("id").stringValue("");
  }

  private String report(String host, String path, String body, String... headers)
      throws IOException {
    StringBuilder more = new StringBuilder();
    for (int index = 0; index < headers.length; index += 2) {
      more.append(headers[index]).append(": ").append(headers[index + 1]).append("\r\n");
    }
    return server.raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
            + body.getBytes(StandardCharsets.ISO_8859_1).length
            + "\r\n"
            + more
            + "\r\n"
            + body);
  }

  private int status(String body, String... headers) throws IOException {
    return TestServer.status(report(server.appHost(app), "/_slipway/report", body, headers));
  }

  private List<String> log() throws Exception {
    return TestEvents.now(server, app).stream().filter(data -> data.contains("preview")).toList();
  }

  private static String error(String message) {
    return TestServer.JSON
        .createObjectNode()
        .put("kind", "error")
        .put("message", message)
        .toString();
  }

  @Test
  void aReportOfAPageIsInTheLog() throws Exception {
    assertThat(
            status(
                "{\"kind\":\"error\",\"message\":\"<b>no</b>\",\"file\":\"app.js\",\"line\":3,"
                    + "\"version\":1}",
                "Sec-Fetch-Site",
                "same-origin"))
        .isEqualTo(204);
    assertThat(log())
        .singleElement()
        .asString()
        .contains("\"message\":\"<b>no</b>\",\"file\":\"app.js\",\"line\":3,\"version\":1");
  }

  @Test
  void otherSitesAndOtherAppsReportNothing() throws Exception {
    String other = server.makeApp("a habit tracker").path("id").stringValue("");
    assertThat(status(error("x"), "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(status(error("x"), "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(status(error("x"), "Origin", "http://" + server.appHost(other))).isEqualTo(403);
    assertThat(status(error("x"), "Origin", "http://localhost:" + server.port())).isEqualTo(403);
    assertThat(
            TestServer.status(
                report(
                    "localhost:" + server.port(),
                    "/preview/" + app + "/_slipway/report",
                    error("x"),
                    "Origin",
                    "http://" + server.appHost(other))))
        .isEqualTo(403);
    assertThat(log()).isEmpty();
  }

  @Test
  void whatIsNoReportIsRefused() throws Exception {
    assertThat(status("{\"kind\":\"event\",\"message\":\"x\"}")).isEqualTo(400);
    assertThat(status("{\"kind\":\"error\"}")).isEqualTo(400);
    assertThat(status("{\"kind\":\"error\",\"message\":{\"a\":1}}")).isEqualTo(400);
    assertThat(status("{\"kind\":\"error\",\"message\":\"x\",\"source\":\"server\"}"))
        .isEqualTo(400);
    assertThat(status("[]")).isEqualTo(400);
    assertThat(status(error("x".repeat(20_000)))).isEqualTo(413);
    assertThat(status(error("x"), "Content-Encoding", "gzip")).isEqualTo(415);
    assertThat(log()).isEmpty();
  }

  @Test
  void whatIsOnlySuggestedReportsNothing() throws Exception {
    String answer =
        report(
            app + "-s1.localhost:" + server.port(), "/_slipway/report", error("not of a version"));
    assertThat(TestServer.status(answer)).isEqualTo(204);
    assertThat(log()).isEmpty();
  }

  @Test
  void anOldVersionsPageReportsForItsVersionWhateverItSays() throws Exception {
    server.send("PUT", "/api/apps/" + app + "/files/a.txt", "x", "if-match", "*");
    report(
        app + "-v1.localhost:" + server.port(),
        "/_slipway/report",
        "{\"kind\":\"error\",\"message\":\"old\",\"version\":2}");
    assertThat(log()).singleElement().asString().contains("\"version\":1");
  }

  @Test
  void aFloodOfReportsFromManyConnectionsLeavesAFewAndTheServerAnswers() throws Exception {
    try (ExecutorService floods = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> all =
          IntStream.range(0, 600)
              .<Callable<Integer>>mapToObj(number ->
                  () -> status(error("e".repeat(number + 1) + "x".repeat(1_900 - number))))
              .toList();
      for (var answer : floods.invokeAll(all)) {
        assertThat(answer.get()).isIn(204, 503);
      }
    }
    assertThat(log()).hasSizeBetween(1, 50);
    assertThat(server.send("GET", "/api/apps/" + app, "").statusCode()).isEqualTo(200);
  }
}
