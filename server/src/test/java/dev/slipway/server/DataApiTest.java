package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DataApiTest {
  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        TestServer.start(data, Map.of(Setting.MAX_RECORDS, "50", Setting.MAX_RECORD_BYTES, "1000"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keepsRecordsOfAnAppAndShowsThemToThatAppOnly() throws Exception {
    String one = newApp();
    String two = newApp();
    JsonNode made = json(one, "POST", "/books", "{\"id\":\"b1\",\"title\":\"Emma\",\"rating\":5}");
    assertThat(made.path("revision").intValue()).isEqualTo(1);
    assertThat(json(one, "GET", "/books/b1", "").path("title").stringValue("")).isEqualTo("Emma");
    assertThat(status(two, "GET", "/books/b1", "")).isEqualTo(404);
    assertThat(json(two, "GET", "/books", "").path("records")).isEmpty();
    assertThat(status(two, "DELETE", "/books/b1", "")).isEqualTo(404);
    JsonNode patched = json(one, "PATCH", "/books/b1", "{\"rating\":null,\"read\":true}");
    assertThat(patched.has("rating")).isFalse();
    assertThat(patched.path("title").stringValue("")).isEqualTo("Emma");
    assertThat(patched.path("revision").intValue()).isEqualTo(2);
    assertThat(status(one, "PUT", "/books/b1", "{\"title\":\"x\"}", "If-Match", "\"1\""))
        .isEqualTo(412);
    assertThat(status(one, "PUT", "/books/b1", "{\"title\":\"x\"}", "If-Match", "\"2\""))
        .isEqualTo(200);
    assertThat(status(one, "POST", "/books", "{\"id\":\"b1\"}")).isEqualTo(412);
    assertThat(status(one, "DELETE", "/books/b1", "")).isEqualTo(204);
    assertThat(status(one, "DELETE", "/books/b1", "")).isEqualTo(404);
  }

  @Test
  void filtersSortsAndPages() throws Exception {
    String app = newApp();
    for (int number = 0; number < 25; number++) {
      json(
          app,
          "POST",
          "/items",
          "{\"n\":"
              + number
              + ",\"even\":"
              + (number % 2 == 0)
              + ",\"name\":\"Item "
              + number
              + "\"}");
    }
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          json(
              app,
              "GET",
              "/items?sort=-n&limit=4" + where("even:eq:true") + where("n:gte:4") + cursor,
              "");
      page.path("records").forEach(record -> seen.add(record.path("n").intValue()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").stringValue("") : "";
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly(24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4);
    assertThat(
            json(app, "GET", "/items?limit=100" + where("name:contains:\"ITEM 2\""), "")
                .path("records"))
        .hasSize(6);
    for (String bad :
        new String[] {
          "n:like:3", "n:eq", "n:eq:[1]", "n:lt:true", "a.b:eq:1", "n:contains:1", "n:eq:{"
        }) {
      assertThat(status(app, "GET", "/items?limit=1" + where(bad), "")).as(bad).isEqualTo(400);
    }
    assertThat(status(app, "GET", "/items?sort=a%20b", "")).isEqualTo(400);
    assertThat(status(app, "GET", "/Items", "")).isEqualTo(400);
    assertThat(status(app, "GET", "/items?limit=1001", "")).isEqualTo(400);
  }

  @Test
  void saysWhichLimitAnAppHasReached() throws Exception {
    String app = newApp();
    assertThat(status(app, "POST", "/a", "{\"t\":\"" + "x".repeat(1_000) + "\"}")).isEqualTo(413);
    assertThat(status(app, "POST", "/a", "[1]")).isEqualTo(400);
    assertThat(status(app, "POST", "/a", "{\"t\":\"\\u0000\"}")).isEqualTo(400);
    assertThat(status(app, "POST", "/a", "{\"n\":1e999}")).isEqualTo(400);
    assertThat(status(app, "POST", "/a", "{\"n\":[1" + "0".repeat(400) + "]}")).isEqualTo(400);
    for (int number = 0; number < 50; number++) {
      assertThat(status(app, "POST", "/a", "{}")).isEqualTo(201);
    }
    String full = ask(app, "POST", "/a", "{}");
    assertThat(TestServer.status(full)).isEqualTo(409);
    assertThat(full).contains("limit-reached").contains("Delete some records");
    assertThat(json(app, "GET", "/", "").path("records").intValue()).isEqualTo(50);
  }

  @Test
  void tellsEveryReaderOfEveryChange() throws Exception {
    String app = newApp();
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("GET /_slipway/data/notes/_changes HTTP/1.1\r\nHost: "
                      + server.appHost(app)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      awaitLine(lines, "event: ready");
      json(app, "POST", "/notes", "{\"id\":\"n1\",\"text\":\"hello\"}");
      awaitLine(lines, "event: created");
      assertThat(lines.readLine()).contains("\"text\":\"hello\"");
      json(app, "PATCH", "/notes/n1", "{\"text\":\"bye\"}");
      awaitLine(lines, "event: updated");
      assertThat(status(app, "DELETE", "/notes/n1", "")).isEqualTo(204);
      awaitLine(lines, "event: deleted");
      assertThat(lines.readLine()).contains("\"id\":\"n1\"");
    }
  }

  @Test
  void deletingAnAppDeletesItsRecords() throws Exception {
    String app = newApp();
    json(app, "POST", "/notes", "{\"id\":\"n1\"}");
    assertThat(server.send("DELETE", "/api/apps/" + app, "").statusCode()).isEqualTo(204);
    assertThat(status(app, "GET", "/notes/n1", "")).isEqualTo(404);
    assertThat(status(app, "POST", "/notes", "{}")).isEqualTo(404);
  }

  private static void awaitLine(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }

  private static String newApp() throws Exception {
    return server.makeApp("a todo app").path("id").stringValue("");
  }

  private static String where(String condition) {
    return "&where=" + URLEncoder.encode(condition, StandardCharsets.UTF_8);
  }

  private static String ask(String app, String method, String path, String body, String... headers)
      throws IOException {
    StringBuilder more = new StringBuilder();
    for (int index = 0; index < headers.length; index += 2) {
      more.append(headers[index]).append(": ").append(headers[index + 1]).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n";
    return server.raw(
        method
            + " /_slipway/data"
            + path
            + " HTTP/1.1\r\nHost: "
            + server.appHost(app)
            + "\r\nConnection: close\r\nX-No-Compression: 1\r\n"
            + head
            + more
            + "\r\n"
            + body);
  }

  private static int status(String app, String method, String path, String body, String... headers)
      throws IOException {
    return TestServer.status(ask(app, method, path, body, headers));
  }

  private static JsonNode json(
      String app, String method, String path, String body, String... headers) throws IOException {
    String answer = ask(app, method, path, body, headers);
    return TestServer.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }
}
