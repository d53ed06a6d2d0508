package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two apps and the platform in a real browser: none may reach another. */
class IsolationBrowserTest {
  @TempDir private static Path data;
  private static TestServer server;
  private static Browser browser;
  private static String hostile;
  private static String victim;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    browser = Browser.open();
    hostile = server.makeApp("a todo app").path("id").stringValue("");
    victim = server.makeApp("a todo app").path("id").stringValue("");
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static String address(String app) {
    return "http://" + server.appHost(app) + "/";
  }

  private static String platform(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @Test
  void anAppReadsAndWritesItsOwnDataAndNobodyElses() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(address(victim));
      assertThat(tryFetch(page, address(victim) + "_slipway/data/secrets", "POST"))
          .isEqualTo("201");
      page.navigate(address(hostile));
      assertThat(tryFetch(page, address(victim) + "_slipway/data/secrets", "GET"))
          .isEqualTo("blocked");
      assertThat(tryFetch(page, address(victim) + "_slipway/data/secrets", "POST"))
          .isEqualTo("blocked");
      assertThat(tryFetch(page, address(victim) + "index.html", "GET")).isEqualTo("blocked");
      assertThat(tryFetch(page, address(hostile) + "_slipway/data/secrets", "GET"))
          .isEqualTo("200");
    }
  }

  @Test
  void anAppCannotCallThePlatform() throws Exception {
    int before = server.json("GET", "/api/apps", "").path("total").intValue();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(platform("/"));
      page.navigate(address(hostile));
      for (String path :
          new String[] {
            "/api/apps", "/api/system", "/api/session", "/metrics", "/preview/" + victim + "/"
          }) {
        assertThat(tryFetch(page, platform(path), "GET")).as(path).isEqualTo("blocked");
      }
      assertThat(tryFetch(page, platform("/api/apps"), "POST")).isEqualTo("blocked");
      assertThat(tryFetch(page, platform("/api/apps/" + victim), "DELETE")).isEqualTo("blocked");
      // Without asking for the answer the browser sends it; the server must refuse it.
      page.evaluate(
          "url => fetch(url, {method: 'POST', mode: 'no-cors', body: '{\"prompt\":\"evil\"}'}).catch(() => {})",
          platform("/api/apps"));
      page.evaluate(
          "url => { const form = document.createElement('form'); form.method = 'post';"
              + " form.action = url; form.target = 'elsewhere'; document.body.append(form); form.submit(); }",
          platform("/api/apps/" + victim + "/stop"));
    }
    assertThat(server.json("GET", "/api/apps", "").path("total").intValue()).isEqualTo(before);
    assertThat(server.json("GET", "/api/apps/" + victim, "").path("status").stringValue(""))
        .isEqualTo("running");
  }

  @Test
  void cookiesAndStorageStayWithTheAppThatSetThem() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(address(hostile));
      page.evaluate(
          "() => { localStorage.setItem('k', 'hostile'); document.cookie = 'own=1';"
              + " document.cookie = 'wide=1; domain=localhost'; document.cookie = 'slipway_session=x; domain=localhost; path=/'; }");
      page.navigate(address(victim));
      assertThat(page.evaluate("() => localStorage.getItem('k')")).isNull();
      assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
      page.navigate(platform("/"));
      assertThat(page.evaluate("() => localStorage.getItem('k')")).isNull();
      assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
      assertThat(tab.context().cookies(platform("/"))).isEmpty();
    }
  }

  @Test
  void anAppCannotFrameThePlatformNorAnotherAppNorReachItsFrame() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(address(hostile));
      for (String url : new String[] {platform("/"), address(victim)}) {
        Object reached =
            page.evaluate(
                "url => new Promise(resolve => { const frame = document.createElement('iframe');"
                    + " frame.onload = () => { try { resolve(frame.contentDocument.body.innerText); }"
                    + " catch (error) { resolve('blocked'); } }; frame.src = url; document.body.append(frame); })",
                url);
        assertThat(reached).as(url).isEqualTo("blocked");
        assertThat(page.frames().stream().filter(frame -> frame.url().equals(url)))
            .as(url)
            .isEmpty();
      }
    }
  }

  @Test
  void belowThePrefixAnAppHasAnOriginOfItsOwnAndStillItsData() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(platform("/preview/" + victim + "/"));
      assertThat(page.evaluate("() => self.origin")).isEqualTo("null");
      assertThat(
              page.evaluate(
                  "() => { try { return String(document.cookie); } catch (e) { return 'blocked'; } }"))
          .isEqualTo("blocked");
      assertThat(tryFetch(page, platform("/api/apps"), "GET")).isEqualTo("blocked");
      assertThat(tryFetch(page, platform("/api/apps"), "POST")).isEqualTo("blocked");
      assertThat(tryFetch(page, platform("/preview/" + victim + "/_slipway/data/things"), "POST"))
          .isEqualTo("201");
      page.waitForSelector("body[data-ready=true]");
    }
  }

  /** What a page's request comes to: a status, or blocked where the page may not know it. */
  private static Object tryFetch(Page page, String url, String method) {
    return page.evaluate(
        "async ([url, method]) => { try { const answer = await fetch(url, method === 'GET' ? {} :"
            + " {method, headers: {'content-type': 'application/json'}, body: '{\"prompt\":\"x\"}'});"
            + " return String(answer.status); } catch (error) { return 'blocked'; } }",
        java.util.List.of(url, method));
  }
}
