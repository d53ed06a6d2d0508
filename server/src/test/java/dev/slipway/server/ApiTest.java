package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.SettingsException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ApiTest {
  private static final String BOOKS =
      "track the books I read, with author, rating and the date I finished";

  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() throws SettingsException, InterruptedException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void makesARunningAppFromAPromptWhileTheCallerWaits() throws Exception {
    HttpResponse<String> answer =
        server.send("POST", "/api/apps", "{\"prompt\":\"" + BOOKS + "\"}", "prefer", "wait=30");
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode app = TestServer.JSON.readTree(answer.body());
    String id = app.path("id").stringValue("");
    assertThat(app.path("status").stringValue("")).isEqualTo("running");
    assertThat(app.path("version").intValue()).isEqualTo(1);
    assertThat(app.path("previewUrl").stringValue(""))
        .isEqualTo("http://" + id + ".localhost:" + server.port() + "/");
    assertThat(app.path("metadata").path("understanding").path("kind").stringValue(""))
        .isNotEmpty();
    assertThat(answer.headers().firstValue("location")).contains("/api/apps/" + id);
    assertThat(answer.headers().firstValue("preference-applied")).contains("wait=30");
    String page = server.ask("GET", server.appHost(id), "/");
    assertThat(TestServer.status(page)).isEqualTo(200);
    assertThat(page).contains("<title>");
  }

  @Test
  void answersARepeatedRequestWithTheSameAppAndRefusesTheKeyForAnother() throws Exception {
    String body = "{\"prompt\":\"a todo app\"}";
    JsonNode first = server.json("POST", "/api/apps", body, "idempotency-key", "key-1");
    HttpResponse<String> again = server.send("POST", "/api/apps", body, "idempotency-key", "key-1");
    assertThat(TestServer.JSON.readTree(again.body()).path("id")).isEqualTo(first.path("id"));
    assertThat(again.headers().firstValue("idempotent-replay")).contains("true");
    HttpResponse<String> other =
        server.send("POST", "/api/apps", "{\"prompt\":\"a board\"}", "idempotency-key", "key-1");
    assertProblem(other, 422, "idempotency-key-reused");
  }

  @Test
  void namesTheFieldTheLimitAndTheFixOfAWrongRequest() throws Exception {
    assertField(server.send("POST", "/api/apps", "{\"prompt\":\" \"}"), "prompt");
    assertField(server.send("POST", "/api/apps", "{\"name\":\"x\"}"), "prompt");
    assertField(server.send("POST", "/api/apps", "{\"prompt\":3}"), "prompt");
    assertField(server.send("POST", "/api/apps", "{\"prompt\":\"x\",\"promt\":\"y\"}"), "promt");
    HttpResponse<String> tooLong =
        server.send("POST", "/api/apps", "{\"prompt\":\"" + "a".repeat(8_001) + "\"}");
    assertField(tooLong, "prompt");
    assertThat(tooLong.body()).contains("8,000").contains("8,001");
    assertField(server.send("GET", "/api/apps?limit=0", ""), "limit");
    assertField(server.send("GET", "/api/apps?limit=101", ""), "limit");
    assertField(server.send("GET", "/api/apps?limti=3", ""), "limti");
    assertField(server.send("GET", "/api/apps?status=ready", ""), "status");
    assertField(server.send("GET", "/api/apps?sort=name", ""), "sort");
    assertField(server.send("GET", "/api/apps?q=" + "a".repeat(201), ""), "q");
    assertProblem(server.send("GET", "/api/apps?cursor=AAAA", ""), 400, "invalid-cursor");
    assertProblem(server.send("POST", "/api/apps", "{"), 400, "malformed-json");
    assertProblem(server.send("POST", "/api/apps", "{\"a\":".repeat(1_000)), 400, "malformed-json");
    assertProblem(
        server.send("POST", "/api/apps", "{\"prompt\":\"x\"}", "content-type", "text/plain"),
        415,
        "unsupported-media-type");
    assertProblem(
        server.send("POST", "/api/apps", "{\"prompt\":\"x\",\"engine\":\"gpt\"}"),
        400,
        "unknown-engine");
    assertProblem(
        server.send("POST", "/api/apps", "{\"prompt\":\"x\",\"runtime\":\"node\"}"),
        409,
        "runtime-unavailable");
    assertProblem(
        server.send("POST", "/api/apps", "{\"prompt\":\"" + "a".repeat(200_000) + "\"}"),
        413,
        "body-too-large");
    assertProblem(server.send("GET", "/api/nothing", ""), 404, "route-not-found");
    assertProblem(server.send("GET", "/api/apps/nothing", ""), 404, "app-not-found");
    HttpResponse<String> wrongMethod = server.send("PUT", "/api/apps", "");
    assertProblem(wrongMethod, 405, "method-not-allowed");
    assertThat(wrongMethod.headers().firstValue("allow")).contains("GET, POST");
  }

  @Test
  void listsEveryAppOnceOverPagesAndCountsThem() throws Exception {
    List<String> made = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      made.add(server.makeApp("a list of pagination things " + number).path("id").stringValue(""));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = server.json("GET", "/api/apps?limit=3" + cursor, "");
      page.path("apps").forEach(app -> seen.add(app.path("id").stringValue("")));
      assertThat(page.path("total").intValue()).isGreaterThanOrEqualTo(7);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").stringValue("") : "";
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
  }

  @Test
  void findsAppsByTheirWordsWithMarkedHits() throws Exception {
    server.makeApp("a checklist for watering my zamioculcas plants");
    JsonNode page = server.json("GET", "/api/apps?q=zamiocul", "");
    assertThat(page.path("apps")).hasSize(1);
    assertThat(page.has("total")).isFalse();
    List<String> hits = new ArrayList<>();
    for (JsonNode piece : page.path("apps").path(0).path("snippet")) {
      if (piece.path("hit").booleanValue()) {
        hits.add(piece.path("text").stringValue(""));
      }
    }
    assertThat(hits).contains("zamioculcas");
    assertThat(server.json("GET", "/api/apps?q=%22OR%20NEAR(%20*", "").path("apps")).isEmpty();
  }

  @Test
  void renamesStopsStartsAndDeletesAnApp() throws Exception {
    String id = server.makeApp(BOOKS).path("id").stringValue("");
    String app = "/api/apps/" + id;
    assertThat(
            server.json("PATCH", app, "{\"name\":\"  My   shelf \"}").path("name").stringValue(""))
        .isEqualTo("My shelf");
    assertField(server.send("PATCH", app, "{\"name\":\"" + "n".repeat(121) + "\"}"), "name");
    assertThat(server.json("POST", app + "/stop", "").path("status").stringValue(""))
        .isEqualTo("stopped");
    assertThat(TestServer.status(server.ask("GET", server.appHost(id), "/"))).isEqualTo(503);
    assertThat(server.json("POST", app + "/start", "").path("status").stringValue(""))
        .isEqualTo("running");
    assertThat(TestServer.status(server.ask("GET", server.appHost(id), "/"))).isEqualTo(200);
    assertThat(server.send("DELETE", app, "").statusCode()).isEqualTo(204);
    assertProblem(server.send("GET", app, ""), 404, "app-not-found");
    assertProblem(server.send("DELETE", app, ""), 404, "app-not-found");
    String gone = server.ask("GET", server.appHost(id), "/");
    assertThat(TestServer.status(gone)).isEqualTo(404);
    assertThat(gone.toLowerCase(java.util.Locale.ROOT)).contains("clear-site-data:");
  }

  @Test
  void aCopyHasTheFilesTheMetadataAndOnlyWhereAskedTheRecordsOfItsSource() throws Exception {
    JsonNode source = server.makeApp(BOOKS);
    String id = source.path("id").stringValue("");
    String app = "/api/apps/" + id;
    String index = "/files/index.html";
    server.send("PUT", app + index, "<p>by hand</p>", "if-match", "*");
    String record = "/_slipway/data/things";
    String document = "{\"title\":\"kept\"}";
    String made =
        server.raw(
            "POST "
                + record
                + " HTTP/1.1\r\nHost: "
                + server.appHost(id)
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + document.length()
                + "\r\n\r\n"
                + document);
    assertThat(TestServer.status(made)).isEqualTo(201);

    HttpResponse<String> plain = server.send("POST", app + "/duplicate", "{}");
    assertThat(plain.statusCode()).isEqualTo(201);
    JsonNode copy = TestServer.JSON.readTree(plain.body());
    String copyId = copy.path("id").stringValue("");
    assertThat(plain.headers().firstValue("location")).contains("/api/apps/" + copyId);
    assertThat(copy.path("name").stringValue(""))
        .isEqualTo(source.path("name").stringValue("") + " copy");
    assertThat(copy.path("status").stringValue("")).isEqualTo("running");
    assertThat(copy.path("version").intValue()).isEqualTo(1);
    for (String same : new String[] {"prompt", "metadata", "engine", "kind", "description"}) {
      assertThat(copy.path(same)).isEqualTo(source.path(same));
    }
    assertThat(copy.path("kind").stringValue("")).isEqualTo("tracker");
    assertThat(server.send("GET", "/api/apps/" + copyId + "/versions/1" + index, "").body())
        .isEqualTo("<p>by hand</p>");
    assertThat(server.ask("GET", server.appHost(copyId), record)).doesNotContain("kept");

    JsonNode full =
        server.json("POST", app + "/duplicate", "{\"name\":\" With  data \",\"data\":true}");
    assertThat(full.path("name").stringValue("")).isEqualTo("With data");
    assertThat(server.ask("GET", server.appHost(full.path("id").stringValue("")), record))
        .contains("kept");
    JsonNode listed = server.json("GET", "/api/apps?limit=1", "").at("/apps/0");
    assertThat(listed.path("kind").stringValue("")).isEqualTo("tracker");
  }

  @Test
  void aCopyIsRefusedWhereThereIsNothingToCopyOrTheWishIsWrong() throws Exception {
    String app = "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("") + "/duplicate";
    assertField(server.send("POST", app, "{\"name\":\" \"}"), "name");
    assertField(server.send("POST", app, "{\"data\":\"yes\"}"), "data");
    assertField(server.send("POST", app, "{\"files\":true}"), "files");
    assertProblem(
        server.send("POST", "/api/apps/" + "a".repeat(26) + "/duplicate", "{}"),
        404,
        "app-not-found");
  }

  @Test
  void editsAreNewVersionsThatNeverOverwriteAnothers() throws Exception {
    String app = "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("");
    String file = app + "/files/notes/hello%20there.txt";
    assertProblem(
        server.send("PUT", file, "one", "content-type", "x/y"), 428, "precondition-required");
    HttpResponse<String> made =
        server.send("PUT", file, "one\n", "content-type", "x/y", "if-match", "\"1\"");
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("etag")).contains("\"2\"");
    assertProblem(
        server.send("PUT", file, "late", "content-type", "x/y", "if-match", "\"1\""),
        412,
        "precondition-failed");
    HttpResponse<String> read =
        server.send("GET", app + "/versions/2/files/notes/hello%20there.txt", "");
    assertThat(read.body()).isEqualTo("one\n");
    assertThat(read.headers().firstValue("content-disposition")).contains("attachment");
    assertThat(server.send("GET", app + "/diff?from=1&to=2", "").body())
        .contains("+++ b/notes/hello there.txt")
        .contains("+one");
    JsonNode back = server.json("POST", app + "/rollback", "{\"version\":1}");
    assertThat(back.path("number").intValue()).isEqualTo(3);
    assertThat(back.path("cause").stringValue("")).isEqualTo("rollback");
    assertProblem(
        server.send("GET", app + "/versions/3/files/notes/hello%20there.txt", ""),
        404,
        "file-not-found");
    assertProblem(
        server.send("POST", app + "/rollback", "{\"version\":9}"), 404, "version-not-found");
    assertProblem(
        server.send("PUT", app + "/files/.env", "x", "content-type", "x/y", "if-match", "*"),
        400,
        "invalid-path");
    assertProblem(
        server.send(
            "PUT",
            app + "/files/big.txt",
            "x".repeat(1_048_577),
            "content-type",
            "x/y",
            "if-match",
            "*"),
        413,
        "body-too-large");
    JsonNode list = server.json("GET", app + "/versions?limit=2", "");
    assertThat(list.path("versions")).hasSize(2);
    JsonNode rest =
        server.json(
            "GET", app + "/versions?limit=2&cursor=" + list.path("nextCursor").stringValue(""), "");
    assertThat(rest.path("versions")).hasSize(1);
    assertThat(rest.path("versions").path(0).path("cause").stringValue("")).isEqualTo("prompt");
  }

  @Test
  void aVersionIsNamedAndTheNameTakenAway() throws Exception {
    String id = server.makeApp(BOOKS).path("id").stringValue("");
    String app = "/api/apps/" + id;
    String version = app + "/versions/1";
    String before = server.json("GET", app, "").toString();
    HttpResponse<String> unnamed = server.send("GET", version, "");
    assertThat(TestServer.JSON.readTree(unnamed.body()).has("name")).isFalse();
    assertThat(TestServer.JSON.readTree(unnamed.body()).path("previewUrl").stringValue(""))
        .isEqualTo("http://" + server.appHost(id + "-v1") + "/");
    String tag = unnamed.headers().firstValue("etag").orElseThrow();

    JsonNode named = server.json("PATCH", version, "{\"name\":\"  Before\\tthe 🚀 fair \"}");

    assertThat(named.path("name").stringValue("")).isEqualTo("Before the 🚀 fair");
    assertThat(named.path("number").intValue()).isEqualTo(1);
    HttpResponse<String> read = server.send("GET", version, "", "if-none-match", tag);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("Before the 🚀 fair");
    String newTag = read.headers().firstValue("etag").orElseThrow();
    assertThat(server.send("GET", version, "", "if-none-match", newTag).statusCode())
        .isEqualTo(304);
    assertThat(server.json("GET", app + "/versions", "").at("/versions/0/name").stringValue(""))
        .isEqualTo("Before the 🚀 fair");
    assertThat(server.json("GET", app, "").toString()).isEqualTo(before);

    String longest = "🚀".repeat(80);
    assertThat(server.json("PATCH", version, "{\"name\":\"" + longest + "\"}").path("name"))
        .hasToString("\"" + longest + "\"");
    assertProblem(
        server.send("PATCH", version, "{\"name\":\"" + longest + "x\"}"), 400, "invalid-field");
    for (String wrong : new String[] {"{}", "{\"name\":5}", "{\"title\":\"x\"}"}) {
      assertProblem(server.send("PATCH", version, wrong), 400, "invalid-field");
    }
    assertProblem(
        server.send("PATCH", app + "/versions/2", "{\"name\":\"x\"}"), 404, "version-not-found");
    assertThat(server.json("GET", version, "").path("name").stringValue("")).isEqualTo(longest);
    for (String none : new String[] {"null", "\"\"", "\" \\u00a0 \"", "\"\\ud83d\""}) {
      server.json("PATCH", version, "{\"name\":\"kept\"}");
      JsonNode cleared = server.json("PATCH", version, "{\"name\":" + none + "}");
      assertThat(cleared.has("name")).as(none).isFalse();
    }
    assertThat(server.send("GET", version, "").headers().firstValue("etag")).contains(tag);
  }

  @Test
  void aFurtherPromptThatTheComposerCannotFollowMakesNoVersionAndSaysSo() throws Exception {
    String app = "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("");
    HttpResponse<String> accepted =
        server.send("POST", app + "/generations", "{\"prompt\":\"make it a spaceship\"}");
    assertThat(accepted.statusCode()).isEqualTo(202);
    String since = server.send("GET", app + "/events?since=0&until=done", "").body();
    int first = since.split("event: done", -1).length - 1;
    assertThat(first).isEqualTo(1);
    long last = since.lines().filter(line -> line.startsWith("id: ")).count();
    String second = server.send("GET", app + "/events?since=" + last + "&until=done", "").body();
    assertThat(second).contains("\"outcome\":\"declined\"").contains("composer");
    assertThat(server.json("GET", app, "").path("version").intValue()).isEqualTo(1);
    JsonNode history = server.json("GET", app + "/generations", "");
    assertThat(history.path("generations")).hasSize(2);
    String done = history.path("generations").path(0).path("id").stringValue("");
    assertProblem(
        server.send("DELETE", app + "/generations/" + done, ""), 409, "generation-finished");
    assertProblem(
        server.send("DELETE", app + "/generations/none", ""), 404, "generation-not-found");
  }

  @Test
  void theLogReplaysFromAnyEventWithoutAGapOrARepeat() throws Exception {
    String app = "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("");
    String whole = server.send("GET", app + "/events?since=0&until=done", "").body();
    List<String> frames = List.of(whole.strip().split("\n\n"));
    assertThat(frames).hasSizeGreaterThan(5);
    assertThat(frames.getFirst()).startsWith("id: 1\nevent: status\ndata: {\"status\":\"queued\"}");
    assertThat(frames.getLast()).contains("event: done");
    for (int seen = 0; seen < frames.size(); seen++) {
      String rest =
          server
              .send("GET", app + "/events?until=done", "", "last-event-id", Integer.toString(seen))
              .body();
      assertThat(List.of(rest.strip().split("\n\n")))
          .isEqualTo(frames.subList(seen, frames.size()));
    }
    for (String bad : new String[] {"-1", "x", "9".repeat(30), "1e3"}) {
      assertThat(server.send("GET", app + "/events", "", "last-event-id", bad).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void everyReadHasAnEntityTagAndIsNotSentTwice() throws Exception {
    String app = "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("");
    for (String path :
        new String[] {"/api/apps", app, app + "/versions", app + "/export", "/openapi.json", "/"}) {
      HttpResponse<String> first = server.send("GET", path, "");
      String tag = first.headers().firstValue("etag").orElseThrow();
      assertThat(first.headers().firstValue("vary").orElse("")).contains("Accept-Encoding");
      HttpResponse<String> again = server.send("GET", path, "", "if-none-match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      HttpResponse<String> zipped =
          server.send("GET", path, "", "accept-encoding", "gzip", "if-none-match", "\"x\"");
      assertThat(zipped.statusCode()).isEqualTo(200);
      if (zipped.headers().firstValue("content-encoding").isPresent()) {
        assertThat(zipped.headers().firstValue("etag").orElseThrow()).isNotEqualTo(tag);
        HttpResponse<String> plain =
            server.send("GET", path, "", "accept-encoding", "gzip", "x-no-compression", "1");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
      }
    }
  }

  @Test
  void anExportImportedAgainIsTheSameApp() throws Exception {
    JsonNode original = server.makeApp(BOOKS);
    String app = "/api/apps/" + original.path("id").stringValue("");
    HttpResponse<byte[]> zip = server.bytes(app + "/export");
    assertThat(zip.headers().firstValue("content-type")).contains("application/zip");
    JsonNode copy = server.importZip(zip.body());
    assertThat(copy.path("status").stringValue("")).isEqualTo("running");
    assertThat(copy.path("name")).isEqualTo(original.path("name"));
    JsonNode one = server.json("GET", app + "/versions/1", "");
    JsonNode two =
        server.json("GET", "/api/apps/" + copy.path("id").stringValue("") + "/versions/1", "");
    assertThat(two.path("entries")).isEqualTo(one.path("entries"));
    assertThat(two.path("cause").stringValue("")).isEqualTo("import");
    assertProblem(
        server.send("POST", "/api/apps/import", "no zip", "content-type", "application/zip"),
        400,
        "invalid-archive");
  }

  @Test
  void operatorsSeeHealthMetricsAndTheSystem() throws Exception {
    assertThat(server.send("GET", "/health/live", "").statusCode()).isEqualTo(200);
    assertThat(server.send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
    server.send("GET", "/api/apps", "");
    assertThat(server.send("GET", "/metrics", "").body())
        .contains("slipway_http_requests_seconds_count{")
        .contains("route=\"/api/apps\"");
    JsonNode system = server.json("GET", "/api/system", "");
    assertThat(system.path("engines").path(0).path("name").stringValue("")).isEqualTo("composer");
    assertThat(system.path("storage").path("engine").stringValue(""))
        .isEqualToIgnoringCase("sqlite");
  }

  @Test
  void theDescriptionHoldsEverySchemaThatItNames() throws Exception {
    HttpResponse<String> answer = server.send("GET", "/openapi.json", "");
    JsonNode schemas = TestServer.JSON.readTree(answer.body()).path("components").path("schemas");
    List<String> named =
        Pattern.compile("#/components/schemas/([A-Za-z]+)")
            .matcher(answer.body())
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertThat(named).contains("SuggestionList", "Suggestion", "App");
    assertThat(named).allSatisfy(name -> assertThat(schemas.has(name)).as(name).isTrue());
    assertThat(answer.body()).contains("/api/apps/{id}/suggestions/{suggestion}/apply");
  }

  private static void assertField(HttpResponse<String> answer, String field) throws IOException {
    assertProblem(answer, 400, "invalid-field");
    assertThat(TestServer.JSON.readTree(answer.body()).path("field").stringValue(""))
        .isEqualTo(field);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = TestServer.JSON.readTree(answer.body());
    assertThat(problem.path("code").stringValue("")).isEqualTo(code);
    assertThat(problem.path("detail").stringValue("")).isNotBlank();
    assertThat(problem.path("status").intValue()).isEqualTo(status);
  }
}
