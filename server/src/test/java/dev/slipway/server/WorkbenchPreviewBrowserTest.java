package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.slipway.server.settings.Setting;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running app beside its maker: when it is there, why not, what it reports, how wide it is. */
class WorkbenchPreviewBrowserTest extends ServerAndBrowser {
  @TempDir private static Path sharedData;

  private static String app(String head, String body, String script) throws Exception {
    String id = server.makeApp("a todo app").path("id").stringValue("");
    server.put(
        id,
        "index.html",
        """
        <!doctype html><html lang="en"><head><title>x</title>%s
        <script type="module" src="js/main.js"></script></head><body>%s</body></html>
        """
            .formatted(head, body));
    server.put(id, "js/main.js", script);
    return id;
  }

  private static String view(String id) {
    return "http://localhost:" + server.port() + "/#/apps/" + id;
  }

  private static void waitForTheApp(Page page) {
    page.locator(".curtain")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static Locator curtain(Page page, String text) {
    return page.locator(".curtain:visible", new Page.LocatorOptions().setHasText(text));
  }

  private static Locator button(Page page, String text) {
    return page.locator("button:visible", new Page.LocatorOptions().setHasText(text));
  }

  @Test
  void aWorkingAppShowsAtItsSignalAndItsAddressIsFollowed() throws Exception {
    String id =
        app(
            "",
            "<h1>Here</h1><a href=\"two.html\">Two</a>",
            "document.querySelector('h1').onclick = () => history.pushState({}, '', '/notes/7');");
    server.put(id, "two.html", "<title>Two</title><h1>The second page</h1>");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      waitForTheApp(page);
      Locator address = page.locator(".address");
      assertThat(address.inputValue()).isEqualTo("http://" + server.appHost(id) + "/");
      assertThat(page.locator("[aria-label^='Back to the app']").isVisible()).isFalse();

      page.frameLocator("iframe").locator("h1").click();
      page.waitForFunction("() => document.querySelector('.address').value.endsWith('/notes/7')");
      page.frameLocator("iframe").locator("a").evaluate("link => { link.href = '/two.html'; }");
      page.frameLocator("iframe").locator("a").click();
      page.waitForFunction("() => document.querySelector('.address').value.endsWith('/two.html')");
      assertThat(page.locator("a[aria-label='Open in a new tab']").getAttribute("href"))
          .endsWith("/two.html");
      assertThat(page.locator(".curtain").isVisible()).isFalse();

      page.locator("[aria-label^='Back to the app']").press("Enter");
      page.frameLocator("iframe").locator("a").waitFor();
      assertThat(address.inputValue()).isEqualTo("http://" + server.appHost(id) + "/");
      waitForTheApp(page);
      assertThat(page.locator(".console-toggle").getAttribute("aria-label")).isEqualTo("Console");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void anAppThatThrowsAtItsStartSaysWhyAndIsAskedToBeFixed() throws Exception {
    String id =
        app(
            "",
            "<div id=\"root\"></div>",
            """
            console.warn('Careful, %s', 'now');
            for (let i = 0; i < 3; i++) console.error('again', {a: 1});
            const start = () => undefined.name;
            start();
            """);
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      curtain(page, "because of an error").waitFor();
      curtain(page, "Cannot read properties of undefined").waitFor();
      assertThat(page.locator("#announcer").innerText()).startsWith("The app reported an error");
      assertThat(page.locator(".console-toggle").getAttribute("aria-label"))
          .isEqualTo("Console, 4 errors, 1 warning");

      button(page, "Show errors").press("Enter");

      Locator rows = page.locator(".problem");
      assertThat(rows.count()).isEqualTo(3);
      assertThat(rows.nth(0).innerText()).contains("Careful, now").contains("Warning");
      assertThat(rows.nth(1).innerText()).contains("again {a: 1}").contains("3 times");
      assertThat(rows.nth(2).locator("a").getAttribute("href"))
          .isEqualTo("#/apps/" + id + "/files/js/main.js?line=3");
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("console-body");
      assertThat(Accessibility.problems(page)).isEmpty();

      page.locator(".console-head button", new Page.LocatorOptions().setHasText("Ask to fix"))
          .press("Enter");
      assertThat(page.locator(".change-form textarea").inputValue())
          .startsWith("Fix what goes wrong")
          .contains("Cannot read properties of undefined")
          .contains("js/main.js:3");
      assertThat(page.evaluate("() => document.activeElement.localName")).isEqualTo("textarea");

      page.locator(".console-body").press("Escape");
      assertThat(page.locator(".console").isVisible()).isFalse();
      assertThat(page.evaluate("() => document.activeElement.className"))
          .asString()
          .contains("console-toggle");

      // A new version that works: no curtain, and nothing left of the errors.
      server.put(id, "js/main.js", "document.querySelector('#root').textContent = 'Mended';");
      page.frameLocator("iframe").getByText("Mended").waitFor();
      waitForTheApp(page);
      page.locator(".console-toggle[aria-label='Console']").waitFor();
    }
  }

  @Test
  void whatIsMissingIsNamedAndWhatTheAppDoesStaysAsItIs() throws Exception {
    String id =
        app(
            "<link rel=\"stylesheet\" href=\"none.css\"><script src=\"js/none.js\"></script>",
            "<h1>Here</h1><img src=\"none.png\" alt=\"\">",
            """
            window.heard = [];
            addEventListener('message', ({ data }) => window.heard.push(data));
            const answer = await fetch('/none.json');
            const caught = await fetch('http://127.0.0.1:1/').catch((failure) => failure.name);
            addEventListener('error', (event) => event.message.includes('mine') && event.preventDefault());
            setTimeout(() => { throw new Error('mine to handle'); });
            Promise.reject(new Error('left alone'));
            document.body.append(`${answer.status} ${caught} ${console.error.name} ${fetch.length}`);
            """);
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      waitForTheApp(page);
      page.frameLocator("iframe").getByText("404 TypeError error 1").waitFor();
      page.locator(".console-toggle").press("Enter");
      for (String named :
          new String[] {
            "none.css", "none.js", "none.png", "none.json", "127.0.0.1:1", "left alone"
          }) {
        page.locator(".problem", new Page.LocatorOptions().setHasText(named)).first().waitFor();
      }
      assertThat(page.locator(".problems").innerText()).doesNotContain("mine to handle");
      assertThat(page.frameLocator("iframe").locator("body").evaluate("() => window.heard.length"))
          .isEqualTo(0);
      assertThat(page.locator(".curtain").isVisible()).isFalse();

      button(page, "Clear").press("Enter");
      assertThat(page.locator(".problem").count()).isZero();
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("console-body");
    }
  }

  @Test
  void aFloodOfErrorsIsBounded() throws Exception {
    String id =
        app(
            "",
            "<h1>Here</h1>",
            "for (let i = 0; i < 5000; i++) console.error('x'.repeat(9000) + i);"
                + " setTimeout(() => console.error('the last one'), 1000);");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      waitForTheApp(page);
      page.locator(".console-toggle").press("Enter");
      page.locator(".problem", new Page.LocatorOptions().setHasText("the last one")).waitFor();
      assertThat(page.locator(".problem").count()).isLessThan(100);
      assertThat(page.locator(".problem p").first().innerText().length()).isLessThan(2_100);
      page.locator(".console-body > p:visible", new Page.LocatorOptions().setHasText("further"))
          .waitFor();
    }
  }

  @Test
  void aSlowAppIsLoadingAndNotBroken() throws Exception {
    String id = app("", "", "document.body.append('At last');");
    CountDownLatch told = new CountDownLatch(1);
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      Route[] held = new Route[1];
      page.route(
          "**/js/main.js",
          route -> {
            if (route.request().url().contains(id)) {
              held[0] = route;
              told.countDown();
            } else {
              route.resume();
            }
          });
      page.navigate(view(id));
      curtain(page, "still loading").waitFor();
      assertThat(told.getCount()).isZero();
      held[0].resume();
      page.frameLocator("iframe").getByText("At last").waitFor();
      waitForTheApp(page);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void anAnswerReadBeforeTheAppWasStartedDoesNotStopItAgain() throws Exception {
    String id = app("", "<h1>Runs</h1>", "");
    server.send("POST", "/api/apps/" + id + "/stop", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate("http://localhost:" + server.port() + "/");
      page.locator("a[href='#/apps/" + id + "']").first().waitFor();
      String own = "http://localhost:" + server.port() + "/api/apps/" + id;
      AtomicInteger answers = new AtomicInteger();
      page.onResponse(response -> {
        if (response.url().equals(own)) {
          answers.incrementAndGet();
        }
      });
      Deque<Runnable> held = new ArrayDeque<>();
      page.route(
          own,
          route -> {
            APIResponse before = route.fetch();
            held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(before)));
          },
          new Page.RouteOptions().setTimes(1));
      page.navigate(view(id));
      curtain(page, "is stopped").waitFor();
      page.waitForCondition(() -> !held.isEmpty());
      button(page, "Start").last().press("Enter");
      page.frameLocator("iframe").getByText("Runs").waitFor();
      page.evalOnSelector("iframe", "frame => (frame.dataset.untouched = 'yes')");
      held.remove().run();
      page.waitForCondition(() -> answers.get() > 1);
      assertThat(page.locator("iframe").getAttribute("data-untouched")).isEqualTo("yes");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void stoppedEmptyRefusedAndUnreachableAreToldApart() throws Exception {
    String id = app("", "", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      curtain(page, "empty so far").waitFor();
      button(page, "Show it anyway").press("Enter");
      waitForTheApp(page);

      server.send("POST", "/api/apps/" + id + "/stop", "");
      page.reload();
      curtain(page, "is stopped").waitFor();
      server.put(id, "index.html", "<h1>Back</h1>");
      button(page, "Start").last().press("Enter");
      page.frameLocator("iframe").getByText("Back").waitFor();
      waitForTheApp(page);

      String own = "http://" + server.appHost(id) + "/";
      page.route(
          own,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setBody("<h1>No</h1>")
                      .setHeaders(
                          Map.of(
                              "content-type",
                              "text/html",
                              "content-security-policy",
                              "frame-ancestors 'none'"))));
      page.locator("[aria-label='Reload the app']").press("Enter");
      curtain(page, "does not show the app inside").waitFor();
      page.unroute(own);

      page.route("**/*", Route::abort);
      page.locator("[aria-label='Reload the app']").press("Enter");
      curtain(page, "cannot be reached").waitFor();
      page.unroute("**/*");
      page.frameLocator("iframe").getByText("Back").waitFor();
      waitForTheApp(page);
    }
  }

  @Test
  void inAHiddenPartOfThePageTheAppStillComesUp() throws Exception {
    String id = app("", "", "setTimeout(() => document.body.append('Up'), 300);");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      // As in a tab behind others: nothing is drawn there.
      page.addInitScript(
          "window.requestAnimationFrame = () => 0;"
              + " window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };"
              + " Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'});"
              + " Object.defineProperty(document, 'hidden', {get: () => true});");
      page.navigate(view(id) + "/history");
      page.locator(".versions > li").first().waitFor();
      // Asked from outside, since waitForFunction waits for frames to be drawn.
      page.waitForCondition(
          () -> page.evaluate("() => document.querySelector('.curtain').hidden").equals(true));
      page.locator(".tab", new Page.LocatorOptions().setHasText("App")).click();
      assertThat(page.locator(".curtain").isVisible()).isFalse();
      page.frameLocator("iframe").getByText("Up").waitFor();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void anAppThatIsLeftWhileItLoadsComesUpAllTheSame() throws Exception {
    String id =
        app(
            "",
            "",
            "const text = await (await fetch('late.txt')).text(); document.body.append(text);");
    server.put(id, "late.txt", "Came late");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      Route[] held = new Route[1];
      page.route("**/late.txt", route -> held[0] = route);
      page.navigate(view(id));
      page.waitForCondition(() -> held[0] != null);
      page.locator(".tab", new Page.LocatorOptions().setHasText("History")).click();
      page.locator(".versions > li").first().waitFor();
      // The frame had a size and is not shown any more.
      held[0].resume();
      page.waitForFunction("() => document.querySelector('.curtain').hidden");
      page.locator(".tab", new Page.LocatorOptions().setHasText("App")).click();
      page.frameLocator("iframe").getByText("Came late").waitFor();
      assertThat(page.locator(".curtain").isVisible()).isFalse();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void onlyTheAppInTheFrameIsListenedTo() throws Exception {
    String id =
        app(
            "",
            "",
            "parent.postMessage({slipway: 1, type: 'place', address: 'http://evil.test/'}, '*');");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      curtain(page, "Opening").waitFor();
      page.evaluate("() => postMessage({slipway: 1, type: 'ready', state: ''}, '*')");
      curtain(page, "empty so far").waitFor();
      assertThat(page.locator(".address").inputValue())
          .isEqualTo("http://" + server.appHost(id) + "/");
    }
  }

  @Test
  void widthsAreRealAndRemembered() throws Exception {
    String id = app("", "<h1>Here</h1>", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      waitForTheApp(page);
      page.locator(".widths input[value=desktop]").focus();
      page.keyboard().press("ArrowLeft");
      assertThat(widthInside(page)).isEqualTo(820);
      page.keyboard().press("ArrowLeft");
      assertThat(widthInside(page)).isEqualTo(390);
      page.reload();
      waitForTheApp(page);
      assertThat(widthInside(page)).isEqualTo(390);
      page.setViewportSize(320, 700);
      page.waitForFunction(
          "() => document.querySelector('iframe').getBoundingClientRect().width <= 320");
      assertThat(widthInside(page)).isEqualTo(390);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      assertThat(tab.errors()).isEmpty();
    }
  }

  private static int widthInside(Page page) {
    return (Integer) page.frameLocator("iframe").locator("body").evaluate("() => innerWidth");
  }

  @Test
  void theAddressForOtherDevicesSaysWhatToSetOrShowsACode() throws Exception {
    String id = app("", "<h1>Here</h1>", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(view(id));
      waitForTheApp(page);
      page.locator("[aria-label='Show as a QR code']").press("Enter");
      Locator card = page.locator(".share-card:visible");
      assertThat(card.innerText())
          .contains("this machine only")
          .contains("SLIPWAY_PREVIEW_DOMAIN")
          .contains("SLIPWAY_HOST");
      page.keyboard().press("Escape");
      assertThat(card.count()).isZero();
      assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
          .isEqualTo("Show as a QR code");
      assertThat(tab.errors()).isEmpty();
    }
    try (TestServer shared =
            TestServer.start(
                sharedData, Map.of(Setting.PREVIEW_DOMAIN, "https://apps.example.com"));
        Browser.Tab tab = browser.tab()) {
      String other = shared.makeApp("a todo app").path("id").stringValue("");
      Page page = tab.page();
      page.route("https://*.apps.example.com/**", Route::abort);
      page.navigate("http://localhost:" + shared.port() + "/#/apps/" + other);
      page.locator("[aria-label='Show as a QR code']").press("Enter");
      page.waitForFunction("() => document.querySelector('.share-card img')?.naturalWidth > 0");
      assertThat(page.locator(".share-card a").getAttribute("href"))
          .isEqualTo("https://" + other + ".apps.example.com/");
    }
  }

  @Test
  void everybodyCanUseItInBothSchemesAndOnAPhone() throws Exception {
    String id = app("", "<h1>Here</h1>", "console.error('A long word: ' + 'x'.repeat(300));");
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Browser.Tab tab =
          browser.tab(
              new com.microsoft.playwright.Browser.NewContextOptions()
                  .setViewportSize(320, 700)
                  .setColorScheme(scheme))) {
        Page page = tab.page();
        page.navigate(view(id));
        waitForTheApp(page);
        page.locator(".console-toggle").press("Enter");
        page.locator(".problem").waitFor();
        page.locator("[aria-label='Show as a QR code']").press("Enter");
        page.locator(".share-card:visible").waitFor();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
            .isEqualTo(true);
        assertThat(Accessibility.problems(page)).as(scheme.name()).isEmpty();
      }
    }
  }
}
