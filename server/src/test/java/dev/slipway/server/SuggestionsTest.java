package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.SettingsException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Suggestions over HTTP, against the whole server. */
class SuggestionsTest {
  private static final String BOOKS =
      "track the books I read, with author, rating and the date I finished";

  @TempDir private static Path data;
  @TempDir private Path smallData;
  private static TestServer server;

  @BeforeAll
  static void start() throws SettingsException, InterruptedException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A new app, and where it is in the API. */
  private record Made(String id, String path) {}

  private static Made app() throws Exception {
    String id = server.makeApp(BOOKS).path("id").stringValue("");
    return new Made(id, "/api/apps/" + id);
  }

  private static JsonNode suggestions(Made app) throws Exception {
    return server.json("GET", app.path() + "/suggestions", "").path("suggestions");
  }

  private static List<String> titles(JsonNode suggestions) {
    List<String> titles = new ArrayList<>();
    suggestions.forEach(each -> titles.add(each.path("title").stringValue("")));
    return titles;
  }

  private static int number(JsonNode suggestion) {
    return suggestion.path("number").asInt(0);
  }

  /** A file that is there and would be another. */
  private static String touched(JsonNode suggestion) {
    for (JsonNode change : suggestion.path("changes")) {
      if (change.path("diff").stringValue("").contains("--- a/")) {
        return change.path("path").stringValue("");
      }
    }
    throw new AssertionError("the suggestion changes no file");
  }

  private static HttpResponse<String> apply(Made app, int number, String... headers)
      throws Exception {
    return server.send("POST", app.path() + "/suggestions/" + number + "/apply", "", headers);
  }

  private static int version(Made app) throws Exception {
    return server.json("GET", app.path(), "").path("version").intValue();
  }

  private static HttpResponse<String> put(Made app, String path, String content) throws Exception {
    return server.send("PUT", app.path() + "/files/" + path, content, "if-match", "*");
  }

  private static String file(Made app, int version, String path) throws Exception {
    return server.send("GET", app.path() + "/versions/" + version + "/files/" + path, "").body();
  }

  private static String body(String rawAnswer) {
    assertThat(TestServer.status(rawAnswer)).isEqualTo(200);
    return rawAnswer.substring(rawAnswer.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void aNewAppHasSuggestionsWhosePreviewIsExactlyWhatApplyingGives() throws Exception {
    Made app = app();
    JsonNode list = suggestions(app);
    assertThat(list.size()).isBetween(1, 5);
    for (JsonNode suggestion : list) {
      assertThat(suggestion.path("baseVersion").intValue()).isEqualTo(1);
      assertThat(suggestion.path("state").stringValue("")).isEqualTo("open");
      assertThat(suggestion.path("title").stringValue("")).isNotBlank();
      assertThat(suggestion.path("description").stringValue("")).isNotBlank();
      assertThat(suggestion.path("createdAt").stringValue("")).endsWith("Z");
    }
    JsonNode first = list.path(0);
    String host = server.appHost(app.id() + "-s" + number(first));
    assertThat(first.path("previewUrl").stringValue("")).isEqualTo("http://" + host + "/");
    String path = touched(first);
    JsonNode change = first.path("changes").path(0);
    assertThat(change.path("kind").stringValue("")).isEqualTo("write");
    assertThat(change.path("diff").stringValue("")).contains("diff --git a/", "\n+");
    String previewed = body(server.ask("GET", host, "/" + path));
    assertThat(previewed).isNotEqualTo(file(app, 1, path));

    HttpResponse<String> applied = apply(app, number(first));

    assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    assertThat(applied.headers().firstValue("etag")).contains("\"2\"");
    JsonNode version = TestServer.JSON.readTree(applied.body());
    assertThat(version.path("number").intValue()).isEqualTo(2);
    assertThat(version.path("cause").stringValue("")).isEqualTo("suggestion");
    assertThat(version.path("title")).isEqualTo(first.path("title"));
    assertThat(file(app, 2, path)).isEqualTo(previewed);
    for (JsonNode entry : server.json("GET", app.path() + "/versions/2", "").path("entries")) {
      String each = entry.path("path").stringValue("");
      assertThat(body(server.ask("GET", host, "/" + each))).isEqualTo(file(app, 2, each));
    }
  }

  @Test
  void aPreviewHasTheAppsOwnDataAndAnswersBelowThePrefixToo() throws Exception {
    Made app = app();
    JsonNode first = suggestions(app).path(0);
    String label = app.id() + "-s" + number(first);
    String path = "/" + touched(first);
    String created =
        server.raw(
            "POST /_slipway/data/books HTTP/1.1\r\nHost: "
                + server.appHost(label)
                + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: 13\r\n\r\n{\"title\":\"x\"}");
    assertThat(TestServer.status(created)).isEqualTo(201);
    assertThat(body(server.ask("GET", server.appHost(app.id()), "/_slipway/data/books")))
        .contains("\"x\"");
    String own = body(server.ask("GET", server.appHost(label), path));
    assertThat(own).isNotEqualTo(file(app, 1, touched(first)));
    assertThat(server.send("GET", "/preview/" + label + path, "").body()).isEqualTo(own);
    // A preview ends when its suggestion is dismissed, so nobody may keep it for ever.
    assertThat(server.ask("GET", server.appHost(label), path))
        .containsIgnoringCase("cache-control: no-cache");
  }

  @Test
  void isRefusedWhereAFileThatItTouchesMoved() throws Exception {
    Made app = app();
    JsonNode first = suggestions(app).path(0);
    String path = touched(first);
    assertThat(put(app, path, "changed by hand").statusCode()).isEqualTo(200);

    HttpResponse<String> refused = apply(app, number(first));

    assertProblem(refused, 409, "suggestion-stale");
    assertThat(refused.body()).contains(path + " was changed", "Ask for new suggestions");
    assertThat(version(app)).isEqualTo(2);
    assertThat(file(app, 2, path)).isEqualTo("changed by hand");
    server.send("DELETE", app.path() + "/files/" + path, "", "if-match", "*");
    assertThat(apply(app, number(first)).body()).contains(path + " was deleted");
  }

  @Test
  void isAppliedToALaterVersionWhereOnlyOtherFilesMoved() throws Exception {
    Made app = app();
    JsonNode first = suggestions(app).path(0);
    put(app, "notes.txt", "mine");

    HttpResponse<String> applied = apply(app, number(first));

    assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    assertThat(version(app)).isEqualTo(3);
    assertThat(file(app, 3, "notes.txt")).isEqualTo("mine");
    String host = server.appHost(app.id() + "-s" + number(first));
    String path = touched(first);
    assertThat(file(app, 3, path))
        .isEqualTo(body(server.ask("GET", host, "/" + path)))
        .isNotEqualTo(file(app, 1, path));
  }

  @Test
  void isAppliedOnceAndOnlyToTheVersionThatTheCallerNames() throws Exception {
    Made app = app();
    JsonNode list = suggestions(app);
    int first = number(list.path(0));
    assertProblem(apply(app, first, "if-match", "\"2\""), 412, "precondition-failed");
    assertThat(apply(app, first, "if-match", "\"1\"").statusCode()).isEqualTo(200);
    HttpResponse<String> again = apply(app, first);
    assertProblem(again, 409, "suggestion-closed");
    assertThat(again.body()).contains("applied already");
    assertProblem(
        server.send("DELETE", app.path() + "/suggestions/" + first, ""), 409, "suggestion-closed");
    int second = number(list.path(1));
    assertThat(server.send("DELETE", app.path() + "/suggestions/" + second, "").statusCode())
        .isEqualTo(204);
    HttpResponse<String> dismissed = apply(app, second);
    assertProblem(dismissed, 409, "suggestion-closed");
    assertThat(dismissed.body()).contains("dismissed already");
    assertThat(version(app)).isEqualTo(2);
    for (String unknown : new String[] {"0", "99", "x", "-1", "99999999999"}) {
      assertProblem(
          server.send("POST", app.path() + "/suggestions/" + unknown + "/apply", ""),
          404,
          "suggestion-not-found");
    }
  }

  @Test
  void everyVersionHasSuggestionsOfItsOwn() throws Exception {
    Made app = app();
    JsonNode before = suggestions(app);
    apply(app, number(before.path(0)));
    JsonNode after = suggestions(app);
    assertThat(after).isNotEmpty();
    for (JsonNode each : after) {
      assertThat(each.path("baseVersion").intValue()).isEqualTo(2);
      assertThat(number(each)).isGreaterThan(before.size());
    }
    assertThat(titles(after)).doesNotContain(before.path(0).path("title").stringValue(""));
  }

  @Test
  void aDismissedIdeaDoesNotComeBack() throws Exception {
    Made app = app();
    JsonNode list = suggestions(app);
    String dismissed = list.path(0).path("title").stringValue("");
    String one = app.path() + "/suggestions/" + number(list.path(0));
    for (int turn = 0; turn < 2; turn++) {
      assertThat(server.send("DELETE", one, "").statusCode()).isEqualTo(204);
    }
    assertThat(titles(suggestions(app))).hasSize(list.size() - 1).doesNotContain(dismissed);
    String host = server.appHost(app.id() + "-s" + number(list.path(0)));
    assertThat(TestServer.status(server.ask("GET", host, "/"))).isEqualTo(404);
    assertThat(TestServer.status(server.ask("GET", server.appHost(app.id() + "-s999"), "/")))
        .isEqualTo(404);
    JsonNode more = server.json("POST", app.path() + "/suggestions", "");
    for (int turn = 0; turn < 50 && !more.has("message"); turn++) {
      assertThat(titles(more.path("suggestions"))).isNotEmpty().doesNotContain(dismissed);
      more = server.json("POST", app.path() + "/suggestions", "");
    }
    assertThat(more.path("suggestions")).isEmpty();
    assertThat(more.path("message").stringValue("")).contains("no further ideas");
    put(app, "notes.txt", "mine");
    assertThat(titles(suggestions(app))).isNotEmpty().doesNotContain(dismissed);
  }

  /** Waits for the next event of that kind, without asking for the list, which would make some. */
  private static boolean comes(Made app, String data) throws Exception {
    HttpRequest events =
        HttpRequest.newBuilder(URI.create(server.url(app.path() + "/events?since=0"))).build();
    try (HttpClient http = HttpClient.newHttpClient();
        Stream<String> lines = http.send(events, BodyHandlers.ofLines()).body()) {
      boolean came = lines.anyMatch(line -> line.equals("data: " + data));
      http.shutdownNow();
      return came;
    }
  }

  @Test
  void comeByThemselvesAfterAPromptAnEditAndAnImport() throws Exception {
    Made app = app();
    assertThat(comes(app, "{\"change\":\"made\",\"version\":1}")).isTrue();
    put(app, "notes.txt", "mine");
    assertThat(comes(app, "{\"change\":\"made\",\"version\":2}")).isTrue();
    apply(app, number(suggestions(app).path(0)));
    assertThat(comes(app, "{\"change\":\"made\",\"version\":3}")).isTrue();
    byte[] zip = server.bytes(app.path() + "/export").body();
    String id = server.importZip(zip).path("id").stringValue("");
    assertThat(comes(new Made(id, "/api/apps/" + id), "{\"change\":\"made\",\"version\":1}"))
        .isTrue();
  }

  @Test
  void anAppOfAnotherMakeHasNoneAndSaysSo() throws Exception {
    Made app = app();
    server.send("DELETE", app.path() + "/files/blueprint.json", "", "if-match", "*");
    assertThat(suggestions(app)).isEmpty();
    assertThat(server.json("POST", app.path() + "/suggestions", "").path("message").stringValue(""))
        .contains("no further ideas");
  }

  @Test
  void goesWithItsApp() throws Exception {
    Made app = app();
    int first = number(suggestions(app).path(0));
    server.send("DELETE", app.path(), "");
    assertProblem(server.send("GET", app.path() + "/suggestions", ""), 404, "app-not-found");
    assertProblem(server.send("POST", app.path() + "/suggestions", ""), 404, "app-not-found");
    assertProblem(apply(app, first), 404, "app-not-found");
    assertProblem(
        server.send("DELETE", app.path() + "/suggestions/" + first, ""), 404, "app-not-found");
    String host = server.appHost(app.id() + "-s" + first);
    assertThat(TestServer.status(server.ask("GET", host, "/"))).isEqualTo(404);
  }

  @Test
  void theLogTellsOfEachChangeAndTheListIsNotSentTwice() throws Exception {
    Made app = app();
    JsonNode list = suggestions(app);
    server.send("DELETE", app.path() + "/suggestions/" + number(list.path(0)), "");
    apply(app, number(list.path(1)));
    suggestions(app);
    String prompt = "{\"prompt\":\"make it a spaceship\"}";
    server.send("POST", app.path() + "/generations", prompt);
    String done = server.send("GET", app.path() + "/events?since=0&until=done", "").body();
    long seen = done.lines().filter(line -> line.startsWith("id: ")).count();
    String log =
        done + server.send("GET", app.path() + "/events?since=" + seen + "&until=done", "").body();
    assertThat(log)
        .contains("event: suggestion\ndata: {\"change\":\"made\",\"version\":1}")
        .contains("{\"change\":\"dismissed\",\"number\":" + number(list.path(0)) + "}")
        .contains("{\"change\":\"applied\",\"number\":" + number(list.path(1)) + ",\"version\":2}")
        .contains("{\"change\":\"made\",\"version\":2}");
    HttpResponse<String> read = server.send("GET", app.path() + "/suggestions", "");
    String tag = read.headers().firstValue("etag").orElseThrow();
    assertThat(
            server.send("GET", app.path() + "/suggestions", "", "if-none-match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void whatBreaksALimitIsNotOffered() throws Exception {
    try (TestServer small = TestServer.start(smallData, Map.of(Setting.MAX_FILE_BYTES, "1024"))) {
      String app = "/api/apps/" + small.makeApp(BOOKS).path("id").stringValue("");
      assertThat(small.json("GET", app, "").path("version").intValue()).isEqualTo(1);
      List<String> titles = titles(small.json("GET", app + "/suggestions", "").path("suggestions"));
      String usual =
          "/api/apps/" + server.makeApp(BOOKS).path("id").stringValue("") + "/suggestions";
      assertThat(titles(server.json("GET", usual, "").path("suggestions")).getFirst())
          .as("what makes files larger")
          .isNotIn(titles);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode problem = TestServer.JSON.readTree(answer.body());
    assertThat(problem.path("code").stringValue("")).isEqualTo(code);
    assertThat(problem.path("detail").stringValue("")).isNotBlank();
  }
}
