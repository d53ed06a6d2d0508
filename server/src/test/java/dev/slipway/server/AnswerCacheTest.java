package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import dev.slipway.server.settings.Setting;
import dev.slipway.testkit.Volume;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Answers that are kept, over real sockets. */
class AnswerCacheTest {
  private static final String BOOKS = "track the books I read, with author and rating";

  @TempDir private static Path data;
  private static TestServer server;
  private static String app = "";

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    for (int number = 0; number < 5; number++) {
      app = server.makeApp(BOOKS).path("id").stringValue("");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  private static HttpResponse<byte[]> bytes(String path, String codings) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(server.url(path)))
              .header("accept-encoding", codings)
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  @Test
  void theSecondToAskGetsWhatTheFirstGot() throws Exception {
    String one = "/api/apps/" + app;
    // Made in the background otherwise, between the first and the second.
    assertThat(server.json("GET", one + "/suggestions", "").path("suggestions")).isNotEmpty();
    for (String path :
        List.of(
            "/api/apps?limit=3",
            "/api/apps?q=books&limit=3",
            one,
            one + "/versions",
            one + "/versions/1",
            one + "/versions/1/files/index.html",
            one + "/generations",
            one + "/diff",
            one + "/qr",
            "/openapi.json",
            "/docs",
            "/")) {
      server.send("POST", one + "/stop", "");
      server.send("POST", one + "/start", "");
      HttpResponse<String> first = server.send("GET", path, "");
      HttpResponse<String> second = server.send("GET", path, "");
      assertThat(header(second, "x-cache")).as(path).isEqualTo("hit");
      assertThat(header(second, "age")).matches("[0-9]+");
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(header(second, "etag")).isEqualTo(header(first, "etag")).startsWith("\"");
      assertThat(second.headers().map().keySet())
          .containsAll(
              first.headers().map().keySet().stream()
                  .filter(name -> !name.equals("x-cache"))
                  .toList());
      String head = server.ask("HEAD", "127.0.0.1:" + server.port(), path);
      assertThat(header(head, "x-cache")).isEqualTo("hit");
      assertThat(header(head, "content-length"))
          .isEqualTo(Integer.toString(second.body().getBytes(UTF).length));
      assertThat(head).endsWith("\r\n\r\n");
    }
  }

  private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

  @Test
  void theQuerysOrderAndItsDefaultsMakeNoDifference() throws Exception {
    server.send("GET", "/api/apps", "");
    for (String same :
        List.of(
            "?limit=20", "?sort=-createdAt&limit=20", "?limit=20&sort=-createdAt", "?status=")) {
      assertThat(header(server.send("GET", "/api/apps" + same, ""), "x-cache"))
          .as(same)
          .isEqualTo("hit");
    }
    server.send("GET", "/api/apps?limit=2&sort=-updatedAt", "");
    assertThat(header(server.send("GET", "/api/apps?sort=-updatedAt&limit=2", ""), "x-cache"))
        .isEqualTo("hit");
    HttpResponse<String> other = server.send("GET", "/api/apps?q=a%0Alimit=2", "");
    assertThat(header(other, "x-cache")).isEqualTo("miss");
    assertThat(server.send("GET", "/api/apps?limit=20&limit=20", "").statusCode()).isEqualTo(400);
    assertThat(server.send("GET", "/api/apps?lmit=20", "").statusCode()).isEqualTo(400);
  }

  @Test
  void everyCodingHasBytesAndATagOfItsOwn() throws Exception {
    byte[] plain = bytes("/openapi.json", "identity").body();
    Map<String, Unpacking> codings =
        Map.of(
            "br",
            coded -> {
              Brotli4jLoader.ensureAvailability();
              return Decoder.decompress(coded).getDecompressedData();
            },
            "zstd",
            coded -> Zstd.decompress(coded, plain.length),
            "gzip",
            coded -> new GZIPInputStream(new ByteArrayInputStream(coded)).readAllBytes());
    String plainTag = header(bytes("/openapi.json", "identity"), "etag");
    for (Map.Entry<String, Unpacking> coding : codings.entrySet()) {
      HttpResponse<byte[]> coded = bytes("/openapi.json", coding.getKey());
      assertThat(header(coded, "content-encoding")).isEqualTo(coding.getKey());
      assertThat(header(coded, "vary")).contains("Accept-Encoding");
      assertThat(coding.getValue().unpack(coded.body())).isEqualTo(plain);
      assertThat(coded.body().length).isLessThan(plain.length / 3);
      String tag = header(coded, "etag");
      assertThat(tag).isEqualTo(plainTag.replaceAll("\"$", "-" + coding.getKey() + "\""));
      assertConditions("/openapi.json", coding.getKey(), tag, plainTag);
    }
    assertThat(header(bytes("/openapi.json", "gzip, br;q=0.1"), "content-encoding"))
        .isEqualTo("gzip");
    HttpResponse<String> wish =
        server.send("GET", "/openapi.json", "", "accept-encoding", "br", "x-no-compression", "1");
    assertThat(header(wish, "content-encoding")).isEmpty();
    Volume.say(
        "H8", "%d codings, each with its own tag and 304 for it alone".formatted(codings.size()));
  }

  private static void assertConditions(String path, String coding, String tag, String plainTag)
      throws Exception {
    for (String list : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> same =
          server.send("GET", path, "", "accept-encoding", coding, "if-none-match", list);
      assertThat(same.statusCode()).as(list).isEqualTo(304);
      assertThat(header(same, "etag")).isEqualTo(tag);
      assertThat(header(same, "vary")).contains("Accept-Encoding");
      assertThat(header(same, "content-length") + header(same, "content-encoding")).isEmpty();
    }
    HttpResponse<String> other =
        server.send("GET", path, "", "accept-encoding", coding, "if-none-match", plainTag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  private interface Unpacking {
    byte[] unpack(byte[] coded) throws IOException;
  }

  @Test
  void aHeaderThatIsSentTwiceHurtsNobody() throws Exception {
    String[] twice = {"x-no-compression", "1", "x-no-compression", "1"};
    for (String path : List.of("/api/apps?limit=7", "/nothing", "/openapi.json")) {
      int status = path.equals("/nothing") ? 404 : 200;
      assertThat(TestServer.status(server.ask("GET", "127.0.0.1:" + server.port(), path, twice)))
          .as(path)
          .isEqualTo(status);
      assertThat(server.send("GET", path, "").statusCode()).as(path).isEqualTo(status);
    }
  }

  @Test
  void aSearchSaysTheSameWithItsDefaults() throws Exception {
    for (String query : List.of("q=zz&sort=-createdAt", "q=zz&status=", "q=zz")) {
      assertThat(server.send("GET", "/api/apps?" + query, "").statusCode()).isEqualTo(200);
    }
    assertThat(server.send("GET", "/api/apps?q=zz&sort=-updatedAt", "").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aWriteIsSeenByTheNextReaderOfEverythingItChanged() throws Exception {
    String id = server.makeApp(BOOKS).path("id").stringValue("");
    String one = "/api/apps/" + id;
    List<String> paths = List.of(one, "/api/apps?limit=1", "/api/apps?q=unseen");
    for (String name : List.of("unseen one", "unseen two")) {
      paths.forEach(path -> assertThat(read(path)).isNotEmpty());
      server.send("PATCH", one, "{\"name\":\"" + name + "\"}");
      paths.forEach(path -> assertThat(read(path)).contains(name));
    }
    assertThat(server.ask("GET", server.appHost(id), "/a.txt")).contains(" 404 ");
    for (String text : List.of("first", "second")) {
      server.send("PUT", one + "/files/a.txt", text, "if-match", "*");
      assertThat(server.ask("GET", server.appHost(id), "/a.txt")).endsWith(text);
      assertThat(hit(server.appHost(id), "/a.txt")).contains("cache-control: no-cache");
    }
    server.send("PATCH", one + "/versions/1", "{\"name\":\"beginning\"}");
    assertThat(read(one + "/versions")).contains("beginning");
    server.send("POST", one + "/stop", "");
    assertThat(server.ask("GET", server.appHost(id), "/a.txt")).contains(" 503 ");
    server.send("DELETE", one, "");
    assertThat(server.send("GET", one, "").statusCode()).isEqualTo(404);
    assertThat(read("/api/apps?limit=1")).doesNotContain(id);
    assertThat(server.ask("GET", server.appHost(id), "/a.txt")).contains(" 404 ");
  }

  /** Suggestions for a new version are made beside it, and end what was kept once more. */
  private static String hit(String host, String path) throws Exception {
    String answer = server.ask("GET", host, path);
    for (int again = 0; again < 20 && !answer.contains("x-cache: hit"); again++) {
      answer = server.ask("GET", host, path);
    }
    assertThat(answer).contains("x-cache: hit");
    return answer;
  }

  private static String read(String path) {
    try {
      return server.send("GET", path, "").body();
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void theFilesOfANumberedVersionAreForEverUntilTheAppIsDeleted() throws Exception {
    String id = server.makeApp(BOOKS).path("id").stringValue("");
    String host = server.appHost(id + "-v1");
    String page = server.ask("GET", host, "/");
    assertThat(page).contains("cache-control: public, max-age=31536000, immutable");
    server.send("PUT", "/api/apps/" + id + "/files/index.html", "changed", "if-match", "*");
    String again = server.ask("GET", host, "/");
    assertThat(again).contains("x-cache: hit").endsWith(page.substring(page.indexOf("\r\n\r\n")));
    assertThat(server.ask("GET", host, "/none.txt")).contains(" 404 ").doesNotContain("immutable");
    server.send("DELETE", "/api/apps/" + id, "");
    assertThat(server.ask("GET", host, "/")).contains(" 404 ");
  }

  @Test
  void aPageInAFrameIsAnotherAnswerAndARangeIsNone() throws Exception {
    String host = server.appHost(app);
    String page = server.ask("GET", host, "/");
    String framed = server.ask("GET", host, "/", "sec-fetch-dest", "iframe");
    assertThat(framed).contains("frame.js");
    assertThat(page).doesNotContain("frame.js");
    assertThat(server.ask("GET", host, "/", "sec-fetch-dest", "iframe"))
        .contains("x-cache: hit")
        .contains("frame.js");
    assertThat(server.ask("GET", host, "/", "range", "bytes=0-9")).contains(" 206 ");
    String below = server.ask("GET", "127.0.0.1:" + server.port(), "/preview/" + app + "/");
    assertThat(below).contains("content-security-policy: sandbox");
    assertThat(page).doesNotContain("policy: sandbox");
    String opaque =
        server.ask("GET", "127.0.0.1:" + server.port(), "/preview/" + app + "/", "origin", "null");
    assertThat(opaque).contains("access-control-allow-origin: *");
    assertThat(server.ask("GET", "127.0.0.1:" + server.port(), "/preview/" + app + "/"))
        .contains("x-cache: hit")
        .doesNotContain("access-control-allow-origin");
  }

  @Test
  void operatorsSeeWhatTheCacheDoes() throws Exception {
    server.send("GET", "/api/apps", "");
    server.send("GET", "/api/apps", "");
    JsonNode cache = server.json("GET", "/api/system", "").path("cache");
    assertThat(cache.path("level").stringValue("")).isEqualTo("memory");
    assertThat(cache.path("hits").longValue()).isPositive();
    assertThat(cache.path("loads").longValue()).isPositive();
    assertThat(cache.path("bytes").longValue())
        .isBetween(1_000L, cache.path("capacity").longValue());
    assertThat(server.send("GET", "/metrics", "").body())
        .contains("slipway_cache_hits ")
        .contains("slipway_cache_bytes ");
  }

  @Test
  void withoutMemoryForItNothingIsKept(@TempDir Path other) throws Exception {
    try (TestServer off = TestServer.start(other, Map.of(Setting.CACHE_BYTES, "0"))) {
      for (int turn = 0; turn < 2; turn++) {
        HttpResponse<String> answer = off.send("GET", "/api/apps", "");
        assertThat(header(answer, "x-cache")).isEmpty();
        assertThat(header(answer, "etag")).isNotEmpty();
      }
      assertThat(off.json("GET", "/api/system", "").path("cache").path("level").stringValue(""))
          .isEqualTo("off");
    }
  }

  @Test
  void whereATokenIsAskedForEveryReaderMustHaveItAndNothingStaysBehind(@TempDir Path other)
      throws Exception {
    String token = "a-token-of-some-length";
    try (TestServer closed = TestServer.start(other, Map.of(Setting.TOKEN, token))) {
      String[] bearer = {"authorization", "Bearer " + token};
      for (int turn = 0; turn < 2; turn++) {
        HttpResponse<String> right = closed.send("GET", "/api/apps", "", bearer);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(header(right, "cache-control")).isEqualTo("private, no-store");
        assertThat(closed.send("GET", "/api/apps", "").statusCode()).isEqualTo(401);
        assertThat(
                closed
                    .send("GET", "/api/apps", "", "authorization", "Bearer wrong-token-000000")
                    .statusCode())
            .isEqualTo(401);
      }
      assertThat(header(closed.send("GET", "/api/apps", "", bearer), "x-cache")).isEqualTo("hit");
    }
  }
}
