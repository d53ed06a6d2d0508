package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Ten thousand requests that nobody would send by mistake, at every route of the description. */
class HostileRequestsTest {
  private static final int REQUESTS = 10_000;
  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat dev\\.slipway|\\.java:|/tmp/|SELECT |INSERT |sqlite_|SQLITE_|jdbc:");
  private static final List<String> SEGMENTS =
      List.of(
          "%00",
          "..",
          "%2e%2e",
          "%2f",
          "a'--",
          "%C0%AF",
          "1",
          "0",
          "-1",
          "99999999999",
          "%F0%9F%9A%80",
          "a%22b",
          "con",
          "%",
          "%zz",
          "index.html",
          "things",
          "_changes",
          "'%20OR%201=1",
          "null",
          "a".repeat(300));
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "20",
          "1e9",
          "99999999999999999999",
          "%00",
          "%F0%9F%9A%80",
          "a%0Ab",
          "'%20OR%201=1--",
          "*",
          "%22",
          "NEAR(a%20b)",
          "a*",
          "-createdAt",
          "name",
          "running",
          "AAAA",
          "%25",
          "a".repeat(250),
          "%7B%22a%22:1%7D",
          "x:eq:1");
  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "[]",
          "null",
          "1",
          "\"",
          "{\"prompt\":null}",
          "{\"prompt\":\"\\u0000\"}",
          "{\"prompt\":\"\\ud800\"}",
          "{\"name\":\"" + "x".repeat(500) + "\"}",
          "{\"name\":[]}",
          "{\"a\":".repeat(100),
          "{\"version\":-1}",
          "{\"version\":1e99}",
          "{\"token\":\"\"}",
          "{\"a\":1,\"a\":2}",
          "PK\u0003\u0004",
          "\u00ff\u00fe");
  private static final List<String> HEADERS =
      List.of(
          "If-Match: \"",
          "If-Match: *",
          "If-Match: \"99999999999\"",
          "If-None-Match: W/",
          "If-None-Match: *",
          "Range: bytes=0-0,1-1",
          "Range: bytes=9-1",
          "Range: x",
          "Accept-Encoding: ;;q=",
          "Accept-Encoding: *;q=0",
          "Content-Encoding: gzip",
          "Prefer: wait=-1",
          "Idempotency-Key: ",
          "Idempotency-Key: \u00ff",
          "Last-Event-ID: x",
          "Origin: null",
          "Cookie: slipway_session=x; ;=",
          "Authorization: Bearer ",
          "X: y",
          "Content-Type: text/plain",
          "Sec-Fetch-Dest: iframe",
          "X-No-Compression: 1");

  private record Answer(int status, String body) {}

  @Test
  void noneBringsTheServerDownOrShowsItsInside(@TempDir Path data) throws Exception {
    Random random = new Random(11);
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> seen = new HashMap<>();
    try (TestServer server = TestServer.start(data)) {
      String app = server.makeApp("a list of things").path("id").stringValue("");
      List<String> routes = routes(server);
      assertThat(routes).hasSizeGreaterThan(30);
      for (int number = 0; number < REQUESTS; number++) {
        String request = request(random, routes.get(number % routes.size()), app, server.port());
        Answer answer = send(server.port(), request);
        seen.merge(answer.status(), 1, Integer::sum);
        if ((answer.status() >= 500 && answer.status() != 503)
            || LEAK.matcher(answer.body()).find()) {
          wrong.add(request + " → " + answer);
        }
      }
      assertThat(server.send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).containsKeys(200, 400, 404, 415);
    Volume.say(
        "H11", "%d random requests to every route, answered with %s".formatted(REQUESTS, seen));
  }

  /** Method and template of every route that ends by itself. */
  private static List<String> routes(TestServer server) throws Exception {
    List<String> routes = new ArrayList<>();
    JsonNode paths = server.json("GET", "/openapi.json", "").path("paths");
    for (String path : paths.propertyNames()) {
      if (!path.endsWith("/events") && !path.endsWith("/_changes")) {
        for (String method : paths.path(path).propertyNames()) {
          routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
        }
      }
    }
    return routes;
  }

  private static String request(Random random, String route, String app, int port) {
    String path = route.substring(route.indexOf(' ') + 1);
    StringBuilder uri = new StringBuilder();
    for (String segment : path.substring(1).split("/")) {
      boolean named = segment.startsWith("{");
      boolean known = segment.equals("{id}") && random.nextInt(4) > 0;
      uri.append('/').append(known ? app : named ? any(random, SEGMENTS) : segment);
    }
    String separator = "?";
    for (String name : List.of("limit", "cursor", "q", "status", "sort", "from", "to", "where")) {
      if (random.nextInt(6) == 0) {
        uri.append(separator).append(name).append('=').append(any(random, VALUES));
        separator = "&";
      }
    }
    String method = route.substring(0, route.indexOf(' '));
    String body = method.equals("GET") ? "" : any(random, BODIES);
    StringBuilder request = new StringBuilder(method + " " + uri + " HTTP/1.1\r\nHost: 127.0.0.1:");
    request.append(port).append("\r\nConnection: close\r\n");
    String extra = any(random, HEADERS);
    request.append(extra).append("\r\n");
    if (!extra.startsWith("Content-Type")) {
      request.append("Content-Type: application/json\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return request + "Content-Length: " + bytes.length + "\r\n\r\n" + body;
  }

  private static String any(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Answer send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      in.transferTo(all);
      String text = all.toString(StandardCharsets.ISO_8859_1);
      return new Answer(text.length() < 12 ? 0 : TestServer.status(text), text);
    }
  }
}
