package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an app's pages report, beside the app, and asking for mending it. */
class WorkbenchReportsBrowserTest {
  @TempDir private static Path data;

  private static final OneFileEngine ENGINE = new OneFileEngine();
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data, Map.of(), List.of(ENGINE, new DecliningEngine()));
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static String app(String page, String script) throws Exception {
    String id = server.makeApp("a todo app").path("id").stringValue("");
    server.put(id, "js/broken.js", script);
    server.put(id, "index.html", page);
    return id;
  }

  private static String broken(String script) throws Exception {
    return app(
        """
        <!doctype html><html lang="en"><head><title>x</title></head><body><h1>Here</h1>
        <script src="js/broken.js"></script></body></html>
        """,
        script);
  }

  private static String view(String id) {
    return "http://localhost:" + server.port() + "/#/apps/" + id;
  }

  private static Locator rows(Page page) {
    return page.locator(".reports li");
  }

  private static List<JsonNode> generations(String id) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    server
        .json("GET", "/api/apps/" + id + "/generations", "")
        .path("generations")
        .forEach(all::add);
    return all;
  }

  @Test
  void anErrorIsShownBesideTheAppAndAskedToBeFixedOnceInItsVersion() throws Exception {
    String id = broken("\nconst start = () => undefined.name;\nstart();");
    int before = generations(id).size();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      assertThat(rows(page)).hasCount(1);
      assertThat(rows(page)).containsText("Cannot read properties of undefined (reading 'name')");
      assertThat(rows(page).locator("a")).hasText("js/broken.js, line 2");
      assertThat(page.locator("#panel-reports")).hasText("An error in the app");
      assertThat(Accessibility.problems(page)).isEmpty();

      // Looked at again, and by somebody else, it is the same error.
      page.reload();
      assertThat(rows(page)).hasCount(1);
      try (Browser.Tab other = browser.tab()) {
        other.page().navigate(view(id));
        assertThat(rows(other.page())).hasCount(1);
      }
      // Nothing is sent by itself.
      assertThat(generations(id)).hasSize(before);

      Locator fix = page.locator(".reports button");
      assertThat(fix).hasText("Fix it");
      page.route("**/generations", route -> route.abort());
      fix.press("Enter");
      assertThat(page.locator(".toast.bad")).containsText("cannot be reached");
      assertThat(fix).isVisible();
      page.unroute("**/generations");

      // Whatever is chosen for prompts, a model is asked by its name.
      fix.press("Enter");
      assertThat(page.locator("#panel-making")).hasText(Pattern.compile("Version 4 is ready"));
      // The new version has reported nothing.
      assertThat(page.locator(".panel.reports")).isHidden();
      JsonNode asked = generations(id).getFirst();
      assertThat(generations(id)).hasSize(before + 1);
      assertThat(asked.path("engine").stringValue("")).isEqualTo("one-file");
      assertThat(asked.path("prompt").stringValue(""))
          .isEqualTo(
              "Fix this error, which version 3 reports when it runs:\n\nUncaught TypeError: Cannot"
                  + " read properties of undefined (reading 'name')\n\nIt comes from js/broken.js,"
                  + " line 2.");
    }
  }

  @Test
  void whatWasAskedForOnceIsNotOfferedAgainInTheSameVersion() throws Exception {
    String id = broken("Promise.reject(new Error('Nobody handles this'));");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      assertThat(rows(page)).containsText("Rejection");
      page.locator(".which-engine select").selectOption("declining");
      page.locator(".reports button").click();
      assertThat(rows(page)).containsText("A fix was asked for.");
      assertThat(page.locator("#panel-making")).hasText("Nothing was changed");
      assertThat(page.locator(".reports button")).isHidden();
      page.reload();
      assertThat(rows(page)).containsText("A fix was asked for.");
      assertThat(page.locator(".reports button")).isHidden();
      try (Browser.Tab other = browser.tab()) {
        other.page().navigate(view(id));
        assertThat(rows(other.page())).containsText("A fix was asked for.");
        assertThat(other.page().locator(".reports button")).isHidden();
      }
    }
  }

  @Test
  void requestsThatFailAndPoliciesThatRefuseAreReported() throws Exception {
    String id =
        app(
            """
            <!doctype html><html lang="en"><head><title>x</title>
            <meta http-equiv="Content-Security-Policy" content="img-src 'self'">
            </head><body><h1>Here</h1><img src="no/picture.png" alt="">
            <img src="http://127.0.0.1:1/other.png" alt="">
            <script src="js/broken.js"></script></body></html>
            """,
            "fetch('no/data.json'); fetch('_slipway/data/things/none'); console.warn('careful');"
                + "console.error('printed', {a: 1});");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      assertThat(rows(page)).hasCount(4);
      Locator requests =
          rows(page).filter(new Locator.FilterOptions().setHasText(Pattern.compile("Request")));
      assertThat(requests).hasCount(3);
      assertThat(requests.filter(having("js/broken.js"))).containsText("/no/data.json");
      assertThat(requests.filter(having("no/picture.png"))).hasCount(1);
      assertThat(requests.filter(having("Refused by the content policy"))).containsText("img-src");
      assertThat(rows(page).filter(having("printed {a: 1}"))).containsText("Error");
    }
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void anAppThatFloodsNeitherFillsTheLogNorRunsAnythingInTheWorkbench() throws Exception {
    String id =
        broken(
            """
            const mark = '<img src=x onerror="parent.hit = 1; window.hit = 1"><script>hit = 1</script>';
            const send = (message) => fetch('/_slipway/report', {
              method: 'POST',
              headers: {'content-type': 'application/json'},
              body: JSON.stringify({
                kind: 'error', message, file: 'javascript:window.hit=1', line: 1, version: 3}),
            });
            (async () => {
              await send(mark);
              for (let turn = 0; turn < 20; turn++) {
                await Promise.all(Array.from({length: 10}, (_, at) => send(
                  mark + String.fromCharCode(65 + turn) + String.fromCharCode(65 + at))));
              }
              for (let turn = 0; turn < 5000; turn++) console.error(mark + 'c'.repeat(turn % 100));
              document.title = 'over';
              document.body.dataset.over = '';
            })();
            """);
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      page.frameLocator("iframe").locator("body[data-over]").waitFor();
      assertThat(rows(page).first()).containsText("<img src=x onerror=");
      assertThat(
              TestEvents.now(server, id).stream().filter(each -> each.contains("preview")).count())
          .isBetween(1L, 50L);
      assertThat(
              page.evaluate(
                  "() => [window.hit ?? null, document.querySelectorAll('.reports img, .reports script, .reports a').length]"))
          .isEqualTo(java.util.Arrays.asList(null, 0));
      assertThat(generations(id)).hasSize(1);
      assertThat(server.send("GET", "/api/apps/" + id, "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theListCanBeUsedOnAPhoneInTheDarkAndByTheKeyboard() throws Exception {
    String id = broken("throw new Error('w'.repeat(400));");
    try (Browser.Tab tab =
        browser.tab(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(320, 700)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = tab.page();
      page.navigate(view(id));
      assertThat(rows(page)).hasCount(1);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(Accessibility.problems(page)).isEmpty();
      page.locator(".which-engine select").selectOption("one-file");
      page.locator(".reports button").focus();
      page.keyboard().press("Space");
      assertThat(page.locator("#panel-making")).hasText(Pattern.compile("is ready"));
      assertThat(page.evaluate("() => document.activeElement !== document.body")).isEqualTo(true);
    }
  }

  @Test
  void aPageOpenedByItselfReportsNothing() throws Exception {
    String id = broken("throw new Error('alone'); ");
    try (Browser.Tab tab = browser.tab()) {
      List<String> sent = new ArrayList<>();
      tab.page().onRequest(request -> sent.add(request.method()));
      tab.page().navigate("http://" + server.appHost(id) + "/");
      tab.page().locator("h1").waitFor();
      assertThat(TestEvents.now(server, id)).noneMatch(each -> each.contains("preview"));
      assertThat(sent).doesNotContain("POST");
    }
  }

  @Test
  void anAppBelowThePrefixReportsToo() throws Exception {
    String id =
        app("<!doctype html><title>x</title><h1>x</h1><script>throw Error('below')</script>", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.route(
          "**/api/apps/" + id,
          route -> {
            com.microsoft.playwright.APIResponse answer = route.fetch();
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(
                        answer
                            .text()
                            .replaceAll(
                                "\"previewUrl\":\"[^\"]*\"",
                                "\"previewUrl\":\"/preview/" + id + "/\"")));
          });
      page.navigate(view(id));
      assertThat(rows(page)).containsText("Uncaught Error: below");
    }
  }

  /** Changes nothing, whatever it is asked for. */
  private static final class DecliningEngine implements Engine {
    @Override
    public String name() {
      return "declining";
    }

    @Override
    public EngineResult write(EngineRequest request, EngineProgress progress) {
      return new EngineResult.Declined("It is as it should be.");
    }
  }
}
