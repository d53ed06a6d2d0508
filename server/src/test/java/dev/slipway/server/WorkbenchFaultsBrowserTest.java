package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.server.settings.Setting;
import dev.slipway.testkit.FaultProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench while the way to the server breaks, and its screens for what is not there. */
class WorkbenchFaultsBrowserTest {
  @TempDir private static Path data;
  @TempDir private static Path guardedData;

  private static final SteppedEngine ENGINE = new SteppedEngine();
  private static TestServer server;
  private static FaultProxy proxy;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data, Map.of(), List.of(ENGINE));
    proxy = FaultProxy.before(server.port());
    // The page keeps its own address, which is the only one that the server answers to.
    browser =
        Browser.open(
            "--host-resolver-rules=MAP localhost:%d 127.0.0.1:%d"
                .formatted(server.port(), proxy.port()));
  }

  @AfterAll
  static void stop() {
    browser.close();
    proxy.close();
    server.close();
  }

  private static String address() {
    return "http://localhost:" + server.port() + "/";
  }

  @Test
  void aGenerationIsFollowedToItsEndOverACutInItsMiddle() {
    try (Browser.Tab tab = browser.tab();
        Browser.Tab second = browser.tab()) {
      Page page = tab.page();
      page.navigate(address());
      page.getByLabel("Engine").selectOption("stepped");
      page.locator("#prompt").fill("An app in steps");
      page.keyboard().press("Enter");
      Locator messages = page.locator(".making .messages li");
      ENGINE.say("The first step");
      assertThat(messages).hasText(new String[] {"The first step"});
      second.page().navigate(page.url());
      assertThat(second.page().locator(".making .messages li"))
          .hasText(new String[] {"The first step"});

      proxy.cut();
      ENGINE.say("The second step");
      ENGINE.say("The third step");
      assertThat(page.locator("#offline")).containsText("Out of reach");
      assertThat(messages).hasText(new String[] {"The first step"});
      assertThat(Accessibility.problems(page)).isEmpty();

      proxy.mend();
      String[] three = {"The first step", "The second step", "The third step"};
      assertThat(messages).hasText(three);
      assertThat(page.locator("#offline")).isHidden();
      assertThat(page.locator("#panel-making")).not().hasText("Ready");
      ENGINE.finish();
      assertThat(page.locator("#panel-making")).hasText("Ready");
      assertThat(page.frameLocator(".stage iframe:visible").locator("h1")).hasText("Made in steps");
      String[] all = {three[0], three[1], three[2], "An app in steps."};
      assertThat(messages).hasText(all);
      assertThat(second.page().locator(".making .messages li")).hasText(all);
      assertThat(second.page().locator("#panel-making")).hasText("Ready");
    }
  }

  @Test
  void whatIsBeingMadeIsCancelledAndBegunAgain() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(address());
      page.getByLabel("Engine").selectOption("stepped");
      page.locator("#prompt").fill("An app that nobody waits for");
      page.keyboard().press("Enter");
      ENGINE.say("It takes its time");
      assertThat(page.locator(".making .messages li")).hasText("It takes its time");
      page.locator(".making button", new Page.LocatorOptions().setHasText("Stop")).press("Enter");
      assertThat(page.locator("#panel-making")).hasText("Cancelled");
      page.reload();
      assertThat(page.locator("#panel-making")).hasText("Cancelled");

      page.locator(".making button", new Page.LocatorOptions().setHasText("Try again")).click();
      assertThat(page.locator("#panel-making")).hasText("Being made");
      ENGINE.finish();
      assertThat(page.locator("#panel-making")).hasText("Ready");
    }
  }

  @Test
  void whatIsSentWhileTheServerIsOutOfReachIsKeptAndMakesOneApp() throws Exception {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(address());
      assertThat(page.locator("#total")).not().isEmpty();
      long before = server.json("GET", "/api/apps", "").path("total").longValue();
      proxy.cut();
      page.locator("#prompt").fill("A counter for sheep");
      page.keyboard().press("Enter");
      assertThat(page.locator("#prompt-error")).containsText("Your text is kept here");
      assertThat(page.locator("#prompt")).hasValue("A counter for sheep");
      assertThat(page.locator("#offline")).isVisible();
      proxy.mend();
      assertThat(page.locator("#offline")).isHidden();
      page.locator("#prompt").press("Enter");
      assertThat(page.locator("#panel-making")).hasText("Ready");
      assertThat(server.json("GET", "/api/apps", "").path("total").longValue())
          .isEqualTo(before + 1);
    } finally {
      proxy.mend();
    }
  }

  @Test
  void screensForWhatIsNotThereCanBeUsedByEverybody() throws Exception {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Browser.Tab tab =
          browser.tab(new NewContextOptions().setViewportSize(320, 700).setColorScheme(scheme))) {
        Page page = tab.page();
        page.navigate(address() + "#/apps/aaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(page.locator("#app h1")).hasText("There is no such app");
        assertUsable(page);
        String id = server.makeApp("A list of jokes").path("id").stringValue("");
        page.route(
            "**/api/apps/" + id,
            route ->
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"It broke.\",\"code\":\"internal\"}")));
        page.navigate(address() + "#/apps/" + id);
        assertThat(page.locator("#app h1")).hasText("The app could not be loaded");
        assertUsable(page);
        page.waitForRequest("**/api/apps/" + id, () -> page.locator("#app .blank button").click());
        page.unroute("**/api/apps/" + id);
        // The page may have noticed by itself before anybody presses the button.
        page.evaluate("() => document.querySelector('#app .blank button')?.click()");
        assertThat(page.locator(".bench h1")).isVisible();
      }
    }
  }

  @Test
  void signingInCanBeUsedByEverybody() throws Exception {
    try (TestServer guarded =
        TestServer.start(guardedData, Map.of(Setting.TOKEN, "a-token-for-the-browser"))) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (Browser.Tab tab =
            browser.tab(new NewContextOptions().setViewportSize(320, 700).setColorScheme(scheme))) {
          Page page = tab.page();
          page.navigate("http://localhost:" + guarded.port() + "/");
          page.waitForURL("**/sign-in.html*");
          assertUsable(page);
          page.locator("#token").fill("another-token");
          page.keyboard().press("Enter");
          assertThat(page.locator("#error")).containsText("not right");
          assertUsable(page);
        }
      }
    }
  }

  private static void assertUsable(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(Accessibility.problems(page)).isEmpty();
  }
}
