package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway adds to a page in a frame, and to which it does not. */
class FramedPagesTest {
  private static final String SOURCE = "<script src=\"/_slipway/frame.js\"";
  private static final String PAGE = "<!doctype html><html><head><title>x</title></head>\u00e4";

  @TempDir private static Path data;
  private static TestServer server;
  private static String app;
  private static int version;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    app = server.makeApp("a todo app").path("id").stringValue("");
    put("index.html", PAGE);
    put("part.htm", "<p>Only a part");
    put("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'><head></head></svg>");
    put("note.txt", "<html><head></head></html>");
    version = server.json("GET", "/api/apps/" + app, "").path("version").intValue();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void put(String path, String content) throws Exception {
    assertThat(
            server
                .send("PUT", "/api/apps/" + app + "/files/" + path, content, "if-match", "*")
                .statusCode())
        .isEqualTo(200);
  }

  private static String ask(String method, String path, String... headers) throws Exception {
    return server.ask(method, server.appHost(app), path, headers);
  }

  private static String tag(int number) {
    return SOURCE + " data-version=\"" + number + "\"></script>";
  }

  private static String framed(String path) throws Exception {
    return ask("GET", path, "Sec-Fetch-Dest", "iframe");
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String header(String answer, String name) {
    Matcher line =
        Pattern.compile("(?im)^" + name + ": (.*?)\r?$")
            .matcher(answer.substring(0, answer.indexOf("\r\n\r\n")));
    return line.find() ? line.group(1) : "";
  }

  @Test
  void aPageInAFrameGetsTheScriptFirstInItsHead() throws Exception {
    String answer = framed("/");
    assertThat(body(answer)).isEqualTo(PAGE.replace("<head>", "<head>" + tag(version)));
    assertThat(header(answer, "content-length"))
        .isEqualTo(Integer.toString(body(answer).getBytes(StandardCharsets.UTF_8).length));
    assertThat(header(answer, "vary")).contains("Sec-Fetch-Dest").contains("Accept-Encoding");
    assertThat(body(framed("/part.htm"))).isEqualTo(tag(version) + "<p>Only a part");
  }

  @Test
  void thePageNamesTheVersionThatItBelongsTo() throws Exception {
    String label = app + "-v2";
    String old = server.ask("GET", server.appHost(label), "/", "Sec-Fetch-Dest", "iframe");
    assertThat(body(old)).isEqualTo(PAGE.replace("<head>", "<head>" + tag(2)));
    put("later.txt", "A further version");
    version++;
    assertThat(body(framed("/"))).isEqualTo(PAGE.replace("<head>", "<head>" + tag(version)));
    assertThat(body(ask("GET", "/"))).isEqualTo(PAGE);
  }

  @Test
  void whatIsExportedKnowsNothingOfTheScript() throws Exception {
    byte[] zip = server.bytes("/api/apps/" + app + "/export").body();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      int pages = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(content).as(entry.getName()).doesNotContain("frame.js");
        pages += entry.getName().endsWith("index.html") ? 1 : 0;
      }
      assertThat(pages).isEqualTo(1);
    }
  }

  @Test
  void aPageByItselfAndOtherFilesStayAsTheyAre() throws Exception {
    String page = ask("GET", "/", "Sec-Fetch-Dest", "document");
    assertThat(body(page)).isEqualTo(PAGE);
    assertThat(header(page, "vary")).contains("Sec-Fetch-Dest");
    assertThat(body(ask("GET", "/"))).isEqualTo(PAGE);
    for (String path : new String[] {"/picture.svg", "/note.txt"}) {
      assertThat(body(framed(path))).as(path).isEqualTo(body(ask("GET", path)));
      assertThat(header(framed(path), "vary")).as(path).doesNotContain("Sec-Fetch-Dest");
    }
  }

  @Test
  void theTwoFormsHaveTagsOfTheirOwn() throws Exception {
    String plain = header(ask("GET", "/"), "etag");
    String other = header(framed("/"), "etag");
    assertThat(plain).isNotEmpty().isNotEqualTo(other);
    String known = ask("GET", "/", "Sec-Fetch-Dest", "iframe", "If-None-Match", other);
    assertThat(TestServer.status(known)).isEqualTo(304);
    assertThat(header(known, "vary")).contains("Sec-Fetch-Dest");
    String stale = ask("GET", "/", "Sec-Fetch-Dest", "iframe", "If-None-Match", plain);
    assertThat(TestServer.status(stale)).isEqualTo(200);
  }

  @Test
  void headAndRangesSpeakOfTheSameBytes() throws Exception {
    String whole = framed("/");
    String head = ask("HEAD", "/", "Sec-Fetch-Dest", "iframe");
    assertThat(header(head, "content-length")).isEqualTo(header(whole, "content-length"));
    assertThat(header(head, "etag")).isEqualTo(header(whole, "etag"));
    String part = ask("GET", "/", "Sec-Fetch-Dest", "iframe", "Range", "bytes=15-60");
    assertThat(TestServer.status(part)).isEqualTo(206);
    assertThat(body(part)).isEqualTo(body(whole).substring(15, 61));
    assertThat(header(part, "etag")).isEqualTo(header(whole, "etag"));
  }

  @Test
  void pagesOfTheServerSayWhatTheyStandFor() throws Exception {
    String missing = framed("/nothing.html");
    assertThat(TestServer.status(missing)).isEqualTo(404);
    assertThat(body(missing)).contains("frame.js\" data-state=\"not-found\"></script>");
    assertThat(body(ask("GET", "/nothing.html"))).doesNotContain("frame.js");
  }

  @Test
  void belowThePrefixTheScriptIsTheAppsOwn() throws Exception {
    String answer =
        server.ask(
            "GET",
            "localhost:" + server.port(),
            "/preview/" + app + "/",
            "Sec-Fetch-Dest",
            "iframe");
    assertThat(body(answer)).contains("<script src=\"/preview/" + app + "/_slipway/frame.js\"");
  }

  @Test
  void theScriptKnowsWhoMayFrameApps() throws Exception {
    String script = ask("GET", "/_slipway/frame.js");
    assertThat(header(script, "content-type")).startsWith("text/javascript");
    assertThat(body(script))
        .contains("'http://localhost:" + server.port() + "'")
        .doesNotContain("{{");
  }

  @Test
  void theAddressIsReadBackFromItsCode() throws Exception {
    String svg = server.send("GET", "/api/apps/" + app + "/qr", "").body();
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1));
    int scale = 8;
    int[] pixels = new int[side * scale * side * scale];
    Arrays.fill(pixels, 0xffffff);
    Matcher module = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
    while (module.find()) {
      int left = Integer.parseInt(module.group(1)) * scale;
      int top = Integer.parseInt(module.group(2)) * scale;
      for (int row = top; row < top + scale; row++) {
        Arrays.fill(pixels, row * side * scale + left, row * side * scale + left + scale, 0);
      }
    }
    LuminanceSource picture = new RGBLuminanceSource(side * scale, side * scale, pixels);
    String read =
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    assertThat(read.toLowerCase(Locale.ROOT)).isEqualTo("http://" + server.appHost(app) + "/");
    assertThat(server.send("GET", "/api/apps/" + "a".repeat(26) + "/qr", "").statusCode())
        .isEqualTo(404);
  }
}
