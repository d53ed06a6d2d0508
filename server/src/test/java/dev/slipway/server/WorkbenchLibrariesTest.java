package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Other people's modules in the page: those of the list, nothing else, and no inline script. */
class WorkbenchLibrariesTest extends OneServer {
  private static final Pattern ADDRESS = Pattern.compile("\"(/workbench/lib/[^\"]+)\"");

  private static List<String[]> table() throws Exception {
    try (InputStream stream =
        Slipway.class.getResourceAsStream("/dev/slipway/web/workbench/libraries.tsv")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @Test
  void everyModuleOfTheListIsServedAndKeptForAYear() throws Exception {
    assertThat(table()).hasSizeGreaterThan(25);
    for (String[] row : table()) {
      HttpResponse<String> answer = server.send("GET", "/workbench/lib/" + row[0], "");
      assertThat(answer.statusCode()).as(row[0]).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type"))
          .hasValue("text/javascript; charset=utf-8");
      assertThat(answer.headers().firstValue("cache-control").orElse(""))
          .contains("immutable", "max-age=31536000");
      assertThat(answer.headers().firstValue("etag")).isPresent();
      // The version stands in both columns, and the jar has that version.
      String version = row[0].split("/")[1];
      assertThat(row[1]).contains("/" + version + "/");
    }
  }

  @Test
  void theImportMapNamesOnlyWhatTheListHas() throws Exception {
    List<String> addresses = table().stream().map(row -> "/workbench/lib/" + row[0]).toList();
    Matcher named = ADDRESS.matcher(server.send("GET", "/", "").body());
    int count = 0;
    while (named.find()) {
      String address = named.group(1);
      assertThat(addresses)
          .anyMatch(
              each -> address.endsWith("/") ? each.startsWith(address) : each.equals(address));
      count++;
    }
    assertThat(count).isGreaterThan(20);
  }

  @Test
  void nothingElseOfTheClassPathCanBeReached() throws Exception {
    String state = table().getFirst()[1];
    for (String path :
        List.of(
            "",
            state,
            state.replace("dist/index.js", "package.json"),
            "codemirror-state/6.7.1/package.json",
            "codemirror-state/6.7.1/",
            "prettier/3.9.6/index.mjs",
            "dev/slipway/server/Slipway.class",
            "META-INF/MANIFEST.MF",
            "../libraries.tsv",
            "%2e%2e/libraries.tsv",
            "codemirror-state/6.7.1/..%2f..%2fMANIFEST.MF",
            "%2FMETA-INF/MANIFEST.MF")) {
      assertThat(
              TestServer.status(
                  server.ask("GET", "localhost:" + server.port(), "/workbench/lib/" + path)))
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void thePolicyNamesTheImportMapAndNoOtherInlineScript() throws Exception {
    HttpResponse<String> page = server.send("GET", "/", "");
    String policy = page.headers().firstValue("content-security-policy").orElse("");
    assertThat(policy)
        .containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}';")
        .contains("style-src 'self';")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(
            server
                .send("GET", "/workbench/sign-in.html", "")
                .headers()
                .firstValue("content-security-policy"))
        .hasValueSatisfying(other -> assertThat(other).contains("script-src 'self';"));
  }

  @Test
  void theBrowserTakesTheImportMapAndRefusesOtherInlineScripts() {
    try (Browser browser = Browser.open();
        Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate("http://localhost:" + server.port() + "/");
      page.locator("#prompt").waitFor();
      assertThat(page.evaluate("async () => (await import('crelt')).default('b').tagName"))
          .isEqualTo("B");
      assertThat(tab.errors()).isEmpty();

      Object refused =
          page.evaluate(
              """
              () => new Promise((resolve) => {
                addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
                const script = document.createElement('script');
                script.textContent = 'window.ran = true';
                document.body.append(script);
              })\
              """);

      assertThat(refused).isEqualTo("script-src-elem");
      assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
    }
  }
}
