package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.Setting;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SecurityTest {
  private static final String TOKEN = "a-long-enough-token";

  @TempDir private static Path data;
  @TempDir private static Path guardedData;
  private static TestServer server;
  private static TestServer guarded;
  private static String app;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    guarded = TestServer.start(guardedData, Map.of(Setting.TOKEN, TOKEN));
    app = server.makeApp("a todo app").path("id").stringValue("");
  }

  @AfterAll
  static void stop() {
    server.close();
    guarded.close();
  }

  @Test
  void answersOnItsExactHostNamesOnly() throws Exception {
    int port = server.port();
    for (String good :
        new String[] {
          "localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "LOCALHOST:" + port
        }) {
      assertThat(TestServer.status(server.ask("GET", good, "/health/live"))).isEqualTo(200);
    }
    for (String bad :
        new String[] {
          "localhost",
          "localhost:1",
          "127.evil.test:" + port,
          "localhost.evil.test:" + port,
          "evil.test:" + port,
          "a.b.localhost:" + port,
          "x.localhost:" + port,
          app + "x.localhost:" + port,
          app + ".localhost",
          app + ".localhost:1",
          app + ".evil.test:" + port,
          app + "." + app + ".localhost:" + port,
          app + "-v0.localhost:" + port,
          app + "-v01.localhost:" + port,
          "localhost:" + port + "@evil.test",
          "0.0.0.0:" + port,
          "127.1:" + port,
        }) {
      assertThat(TestServer.status(server.ask("GET", bad, "/health/live"))).as(bad).isIn(400, 421);
    }
    assertThat(
            TestServer.status(
                server.raw(
                    "GET /health/live HTTP/1.1\r\nConnection: close\r\nHost: localhost:"
                        + port
                        + "\r\nHost: evil.test\r\n\r\n")))
        .isEqualTo(400);
    assertThat(
            TestServer.status(server.raw("GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n")))
        .isEqualTo(400);
  }

  @Test
  void refusesWritesThatAnotherSitesPageSends() throws Exception {
    String host = "localhost:" + server.port();
    String[][] refused = {
      {"sec-fetch-site", "cross-site"},
      {"sec-fetch-site", "same-site"},
      {"origin", "http://evil.test"},
      {"origin", "null"},
      {"origin", "http://" + app + ".localhost:" + server.port()},
    };
    String[][] allowed = {
      {},
      {"sec-fetch-site", "same-origin"},
      {"sec-fetch-site", "none"},
      {"origin", "http://" + host}
    };
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      String path =
          method.equals("POST")
              ? "/api/apps"
              : "/api/apps/" + app + (method.equals("PUT") ? "/files/x" : "");
      for (String[] headers : refused) {
        String answer = server.ask(method, host, path, headers);
        assertThat(TestServer.status(answer)).as(method + headers[1]).isEqualTo(403);
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-allow");
      }
    }
    for (String[] headers : allowed) {
      // Let through to the handler, which misses the body's type.
      assertThat(TestServer.status(server.ask("POST", host, "/api/apps", headers))).isEqualTo(415);
    }
    String data =
        server.ask(
            "POST", server.appHost(app), "/_slipway/data/items", "sec-fetch-site", "cross-site");
    assertThat(TestServer.status(data)).isEqualTo(403);
  }

  @Test
  void isolationHeadersStandOnEveryAnswerOfAnApp() throws Exception {
    String[] paths = {
      "/",
      "/missing.txt",
      "/_slipway/app.js",
      "/_slipway/nothing",
      "/_slipway/data/items",
      "/%2e%2e/x"
    };
    for (String path : paths) {
      String answer = server.ask("GET", server.appHost(app), path).toLowerCase(Locale.ROOT);
      assertThat(answer)
          .as(path)
          .contains("content-security-policy: frame-ancestors http")
          .contains("object-src 'none'")
          .contains("x-content-type-options: nosniff")
          .contains("cross-origin-resource-policy: same-origin")
          .contains("cross-origin-opener-policy: same-origin")
          .contains("origin-agent-cluster: ?1")
          .contains("referrer-policy: no-referrer")
          .contains("permissions-policy: ")
          .doesNotContain("access-control-allow-origin");
    }
    String below =
        server
            .ask("GET", "localhost:" + server.port(), "/preview/" + app + "/")
            .toLowerCase(Locale.ROOT);
    assertThat(TestServer.status(below)).isEqualTo(200);
    assertThat(below).contains("content-security-policy: sandbox allow-scripts");
    assertThat(below).doesNotContain("allow-same-origin");
  }

  @Test
  void aPageOfTheGatewayFindsItsStyleAtBothAddresses() throws Exception {
    String platform = "localhost:" + server.port();
    String below = "/preview/" + app;
    assertThat(server.ask("GET", platform, below + "/nothing/here"))
        .startsWith("HTTP/1.1 404")
        .contains("href=\"" + below + "/_slipway/pages.css\"");
    assertThat(TestServer.status(server.ask("GET", platform, below + "/_slipway/pages.css")))
        .isEqualTo(200);
    assertThat(server.ask("GET", server.appHost(app), "/nothing/here"))
        .startsWith("HTTP/1.1 404")
        .contains("href=\"/_slipway/pages.css\"");
    // A folder of the app that is called as the platform's prefix is.
    for (String path : new String[] {"/preview/x", "/preview/x/y", "/preview/"}) {
      assertThat(server.ask("GET", server.appHost(app), path))
          .startsWith("HTTP/1.1 404")
          .contains("href=\"/_slipway/pages.css\"");
    }
  }

  @Test
  void pathTricksFindNothing() throws Exception {
    String[] tricks = {
      "/../slipway.db",
      "/..%2f..%2fslipway.db",
      "/%2e%2e/%2e%2e/slipway.db",
      "/..%5c..%5cslipway.db",
      "/a\\..\\b",
      "/index.html%00.txt",
      "/%00",
      "/%zz",
      "/./index.html",
      "//index.html",
      "/js//main.js",
      "/.env",
      "/.git/config",
      "/index.html/",
      "/%c0%ae%c0%ae/x",
      "/js/%2e%2e/index.html",
      "/INDEX.HTML",
      "/CON"
    };
    for (String trick : tricks) {
      for (String prefix : new String[] {"", "/preview/" + app}) {
        String host = prefix.isEmpty() ? server.appHost(app) : "localhost:" + server.port();
        String answer = server.ask("GET", host, prefix + trick);
        assertThat(TestServer.status(answer)).as(prefix + trick).isIn(400, 404);
      }
    }
  }

  @Test
  void asksForTheTokenWhereOneIsSet() throws Exception {
    for (String path : new String[] {"/api/apps", "/api/system", "/metrics", "/api/session"}) {
      assertThat(guarded.send("GET", path, "").statusCode()).as(path).isEqualTo(401);
      assertThat(
              guarded.send("GET", path, "", "authorization", "Bearer " + TOKEN + "x").statusCode())
          .isEqualTo(401);
      assertThat(guarded.send("GET", path, "", "authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
    }
    for (String open :
        new String[] {"/", "/health/live", "/health/ready", "/openapi.json", "/docs"}) {
      assertThat(guarded.send("GET", open, "").statusCode()).as(open).isEqualTo(200);
    }
    assertThat(guarded.send("POST", "/api/session", "{\"token\":\"wrong\"}").statusCode())
        .isEqualTo(401);
    HttpResponse<String> in = guarded.send("POST", "/api/session", "{\"token\":\"" + TOKEN + "\"}");
    assertThat(in.statusCode()).isEqualTo(204);
    String cookie = in.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .doesNotContain("Domain")
        .doesNotContain(TOKEN);
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertThat(guarded.send("GET", "/api/apps", "", "cookie", pair).statusCode()).isEqualTo(200);
    assertThat(guarded.send("GET", "/api/apps", "", "cookie", pair + "0").statusCode())
        .isEqualTo(401);
  }

  @Test
  void everyRouteOfTheDescriptionAsksForTheTokenUnlessItSaysItIsOpen() throws Exception {
    JsonNode description = guarded.json("GET", "/openapi.json", "");
    int checked = 0;
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("security")) {
          continue;
        }
        String real = path.getKey().replaceAll("\\{[a-z]+}", "a".repeat(26));
        int status =
            guarded.send(operation.getKey().toUpperCase(Locale.ROOT), real, "").statusCode();
        assertThat(status).as(operation.getKey() + " " + path.getKey()).isEqualTo(401);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void theDescriptionHasEveryRouteOfTheContract() throws Exception {
    JsonNode paths = server.json("GET", "/openapi.json", "").path("paths");
    String[] contract = {
      "post /api/apps",
      "get /api/apps",
      "get /api/apps/{id}",
      "patch /api/apps/{id}",
      "delete /api/apps/{id}",
      "post /api/apps/{id}/generations",
      "get /api/apps/{id}/generations",
      "delete /api/apps/{id}/generations/{generation}",
      "get /api/apps/{id}/events",
      "get /api/apps/{id}/versions",
      "get /api/apps/{id}/versions/{version}",
      "get /api/apps/{id}/versions/{version}/files/{path}",
      "get /api/apps/{id}/diff",
      "put /api/apps/{id}/files/{path}",
      "delete /api/apps/{id}/files/{path}",
      "post /api/apps/{id}/rollback",
      "get /api/apps/{id}/export",
      "post /api/apps/import",
      "post /api/apps/{id}/start",
      "post /api/apps/{id}/stop",
      "get /api/system",
      "get /health/live",
      "get /health/ready",
      "get /metrics"
    };
    for (String route : contract) {
      String[] parts = route.split(" ");
      assertThat(paths.path(parts[1]).has(parts[0])).as(route).isTrue();
    }
  }

  @Test
  void downloadsNeverBecomePagesOfThePlatform() throws Exception {
    String file = "/api/apps/" + app + "/versions/1/files/index.html";
    HttpResponse<String> answer = server.send("GET", file, "");
    assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
  }
}
