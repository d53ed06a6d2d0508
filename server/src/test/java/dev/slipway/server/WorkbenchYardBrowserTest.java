package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The list of apps and the prompt box above it, in a real browser. */
class WorkbenchYardBrowserTest extends ServerAndBrowser {
  private static final int MANY = 100_000;
  private static final int MOST_CARDS = 90;
  private static final Locator.ClickOptions SHIFT =
      new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));
  private static final String LINKS = "#apps h3 a";

  @TempDir private static Path fullData;
  @TempDir private static Path someData;

  /** Each test begins with apps of its own. */
  @BeforeEach
  void clear() throws Exception {
    for (JsonNode app : server.json("GET", "/api/apps?limit=100", "").path("apps")) {
      server.send("DELETE", "/api/apps/" + app.path("id").stringValue(""), "");
    }
  }

  private static String home() {
    return "http://localhost:" + server.port() + "/";
  }

  private static List<String> make(String... prompts) throws Exception {
    List<String> ids = new ArrayList<>();
    for (String prompt : prompts) {
      ids.add(server.makeApp(prompt).path("id").stringValue(""));
    }
    return ids;
  }

  private static Locator card(Page page, String id) {
    return page.locator("#apps > li[data-id='" + id + "']");
  }

  private static Locator link(Page page, String id) {
    return card(page, id).locator("h3 a");
  }

  private static String status(String id) throws Exception {
    return server.json("GET", "/api/apps/" + id, "").path("status").stringValue("");
  }

  @Test
  void aHundredThousandAppsAreScrolledThroughWithFewCardsInThePage() throws Exception {
    TestServer.start(fullData).close();
    ManyApps.fill(fullData, MANY);
    try (TestServer full = TestServer.start(fullData);
        Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate("http://localhost:" + full.port() + "/");
      assertThat(page.locator("#total")).hasText("100,000");
      Locator links = page.locator(LINKS);
      assertThat(links.first()).hasText("App number 99999");
      assertThat(page.locator("#apps .kind").first()).hasAttribute("aria-label", "Poll");
      // The scroll bar tells of all of them from the start.
      double height =
          ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
      assertThat(height).isGreaterThan(MANY / 3.0 * 148);

      page.mouse().move(600, 600);
      for (int turn = 0; turn < 40; turn++) {
        page.mouse().wheel(0, 2_000);
        assertThat(page.locator("#apps > li").count()).isLessThan(MOST_CARDS);
      }
      // A turned wheel goes on for some frames after it was turned.
      page.waitForFunction(
          """
          () => new Promise((done) => {
            const at = scrollY;
            setTimeout(() => done(scrollY === at && !document.querySelector('#apps .ghost')), 300);
          })
          """);
      int seen = Integer.parseInt(links.first().innerText().replace("App number ", ""));
      assertThat(seen).isLessThan(MANY - 500);
      Locator middle = page.locator("#apps > li").nth(20);
      int number = Integer.parseInt(middle.locator("h3").innerText().replace("App number ", ""));
      assertThat(middle).hasAttribute("aria-posinset", "" + (MANY - number));
      assertThat(middle).hasAttribute("aria-setsize", "" + MANY);

      // An app is opened and left again: the list stands where it stood.
      Object before = page.evaluate("scrollY");
      String opened = middle.getAttribute("data-id");
      link(page, opened).click();
      page.waitForURL("**/#/apps/" + opened);
      page.goBack();
      assertThat(link(page, opened)).isFocused();
      assertThat(page.evaluate("scrollY")).isEqualTo(before);

      // The last one takes a thousand pages; a place is held for it meanwhile.
      page.keyboard().press("End");
      assertThat(page.locator("#apps .ghost").first()).isVisible();
      assertThat(page.locator("#way")).containsText("of 100,000");
      LocatorAssertions.IsFocusedOptions patient =
          new LocatorAssertions.IsFocusedOptions().setTimeout(180_000);
      assertThat(link(page, ManyApps.id(0))).isFocused(patient);
      assertThat(card(page, ManyApps.id(0))).hasAttribute("aria-posinset", "" + MANY);
      assertThat(page.locator("#way")).isHidden();
      assertThat(page.locator("#apps > li").count()).isLessThan(MOST_CARDS);
      page.keyboard().press("Home");
      assertThat(link(page, ManyApps.id(MANY - 1))).isFocused();
      assertThat(page.locator("#apps > li").count()).isLessThan(MOST_CARDS);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aJumpIsGivenUpWhenOneScrollsBackAndTheFocusedCardStays() throws Exception {
    TestServer.start(someData).close();
    ManyApps.fill(someData, 3_000);
    try (TestServer some = TestServer.start(someData);
        Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      List<String> cursors = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().contains("cursor=")) {
          cursors.add(request.url());
        }
      });
      page.navigate("http://localhost:" + some.port() + "/");
      Locator first = link(page, ManyApps.id(2_999));
      first.focus();
      page.evaluate("scrollTo(0, 60000)");
      assertThat(card(page, ManyApps.id(2_999 - 1_120))).isAttached();
      assertThat(first).isFocused();
      page.keyboard().press("ArrowRight");
      assertThat(link(page, ManyApps.id(2_998))).isFocused();
      assertThat(link(page, ManyApps.id(2_998))).isInViewport();
      assertThat(cursors).hasSizeLessThan(30);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void cardsAreSelectedDeletedAndSwitchedWithTheKeyboardAndOneUndoBringsAllBack() throws Exception {
    List<String> ids = make("a todo app", "a journal", "snake game", "BMI calculator");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      link(page, ids.get(3)).focus();
      page.keyboard().press("ArrowRight");
      assertThat(link(page, ids.get(2))).isFocused();
      assertThat(link(page, ids.get(2))).hasAttribute("tabindex", "0");
      assertThat(link(page, ids.get(3))).hasAttribute("tabindex", "-1");
      Object height = page.evaluate("document.documentElement.scrollHeight");
      page.keyboard().press("Space");
      assertThat(page.locator(".picked .many")).hasText("1 app selected");
      assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(height);
      page.keyboard().press("Shift+ArrowRight");
      assertThat(page.locator(".picked .many")).hasText("2 apps selected");
      assertThat(card(page, ids.get(1)).locator(".pick")).isChecked();

      page.locator(".picked button", named("Stop")).press("Enter");
      assertThat(card(page, ids.get(1)).locator(".pill")).hasText("Stopped");
      assertThat(card(page, ids.get(2)).locator(".pill")).hasText("Stopped");
      assertThat(status(ids.get(3))).isEqualTo("running");
      page.locator(".picked button", named("Start")).press("Enter");
      assertThat(card(page, ids.get(2)).locator(".pill")).hasText("Running");

      link(page, ids.get(1)).focus();
      page.keyboard().press("Delete");
      assertThat(page.locator("#total")).hasText("2");
      assertThat(link(page, ids.get(0))).isFocused();
      assertThat(page.locator(".picked")).isHidden();
      page.keyboard().press("Control+z");
      assertThat(page.locator("#total")).hasText("4");
      assertThat(status(ids.get(1))).isEqualTo("running");

      page.keyboard().press("Control+a");
      assertThat(page.locator(".picked .many")).hasText("4 apps selected");
      page.keyboard().press("Escape");
      assertThat(page.locator(".picked")).isHidden();
      link(page, ids.get(3)).click(SHIFT);
      link(page, ids.get(1)).click(SHIFT);
      assertThat(page.locator(".picked .many")).hasText("3 apps selected");
      page.evaluate("id => localStorage.setItem('slipway.change.' + id, 'x')", ids.get(1));
      page.locator(".picked button", named("Delete")).click();
      page.locator(".toast", named("Deleted 3 apps"))
          .locator("[aria-label='Close this notice']")
          .click();
      // What was typed for an app goes with it.
      page.waitForFunction(
          "id => localStorage.getItem('slipway.change.' + id) === null", ids.get(1));
      assertThat(page.locator("#total")).hasText("1");
      page.reload();
      assertThat(page.locator("#total")).hasText("1");
      assertThat(link(page, ids.get(0))).isVisible();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void whatIsSelectedIsExportedOneByOne() throws Exception {
    List<String> ids = make("a todo app", "a journal");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      link(page, ids.getFirst()).focus();
      page.keyboard().press("Control+a");
      List<String> names = new ArrayList<>();
      page.onDownload(download -> names.add(download.suggestedFilename()));
      page.locator(".picked button", named("Export")).click();
      page.locator(".toast", named("2 apps exported.")).waitFor();
      page.waitForCondition(() -> names.size() == 2);
      assertThat(names).allMatch(name -> name.endsWith(".zip")).doesNotHaveDuplicates();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void anAppIsRenamedAndDuplicatedOnItsCard() throws Exception {
    String id = make("a todo app").getFirst();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      link(page, id).focus();
      page.keyboard().press("F2");
      page.keyboard().type("Something else");
      page.keyboard().press("Escape");
      assertThat(link(page, id)).isFocused();
      page.keyboard().press("F2");
      page.keyboard().type("Errands");
      page.keyboard().press("Enter");
      assertThat(link(page, id)).isFocused();
      assertThat(link(page, id)).hasText("Errands");
      page.locator("#announcer", named("Renamed to Errands.")).waitFor();
      assertThat(server.json("GET", "/api/apps/" + id, "").path("name").stringValue(""))
          .isEqualTo("Errands");

      page.locator("[aria-label='Duplicate Errands']").press("Enter");
      assertThat(page.locator(".copy-sheet input").first()).hasValue("Errands copy");
      page.keyboard().press("Escape");
      assertThat(page.locator("[aria-label='Duplicate Errands']")).isFocused();
      page.keyboard().press("Enter");
      page.locator(".copy-sheet [type=checkbox]").check();
      page.locator(".copy-sheet input").first().press("Enter");
      assertThat(page.locator(LINKS).first()).hasText("Errands copy");
      assertThat(page.locator("#total")).hasText("2");
      page.locator(".toast button", named("Undo")).click();
      assertThat(page.locator("#total")).hasText("1");
      assertThat(server.json("GET", "/api/apps", "").path("total").intValue()).isEqualTo(1);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aNameThatTheServerRefusesComesBackAndSaysWhy() throws Exception {
    String id = make("a journal").getFirst();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      String before = link(page, id).innerText();
      server.send("DELETE", "/api/apps/" + id, "");
      link(page, id).focus();
      page.keyboard().press("F2");
      page.keyboard().type("Too late");
      page.keyboard().press("Enter");
      page.locator(".toast.bad", named("There is no app of this id.")).waitFor();
      assertThat(page.locator(".toast.bad")).hasCount(1);
      assertThat(link(page, id)).hasText(before);
    }
  }

  @Test
  void searchStatusAndOrderAreInTheAddressAndBackUndoesThem() throws Exception {
    List<String> ids = make("a checklist for the boathouse", "a journal", "snake game");
    server.send("POST", "/api/apps/" + ids.get(1) + "/stop", "");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      assertThat(page.locator("#total")).hasText("3");
      page.locator("#search").pressSequentially("boathouse");
      assertThat(page).hasURL(Pattern.compile("#/\\?q=boathouse$"));
      assertThat(page.locator("#apps mark")).hasText("boathouse");
      page.locator("#announcer", named("1 app found.")).waitFor();
      page.goBack();
      assertThat(page.locator("#search")).hasValue("");
      assertThat(page.locator(LINKS)).hasCount(3);
      page.locator("#status").selectOption("stopped");
      assertThat(page).hasURL(Pattern.compile("#/\\?status=stopped$"));
      assertThat(page.locator(LINKS)).hasCount(1);
      page.locator("#sort").selectOption("-updatedAt");
      assertThat(page).hasURL(Pattern.compile("status=stopped&sort=-updatedAt$"));
      link(page, ids.get(1)).press("Enter");
      page.locator(".bench-head h1", named("Journal")).waitFor();
      page.goBack();
      assertThat(page.locator("#status")).hasValue("stopped");
      assertThat(link(page, ids.get(1))).isFocused();

      page.navigate(home() + "#/?q=nothinghasthis&status=wrong");
      page.locator("#apps-end", named("No app matches this search.")).waitFor();
      assertThat(page.locator("#search")).hasValue("nothinghasthis");
      page.locator("#search-clear").press("Enter");
      assertThat(page.locator("#search")).isFocused();
      assertThat(page.locator(LINKS)).hasCount(3);
      assertThat(page.locator("#search-clear")).isHidden();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void theAppIsSeenBeingMadeBeforeTheServerHasAnswered() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      List<String> order = new ArrayList<>();
      page.route(
          "**/api/apps",
          route -> {
            if (route.request().method().equals("POST")) {
              page.locator(".bench.sending h1", named("a list of ropes")).waitFor();
              page.locator(".making h2", named("Being made")).waitFor();
              order.add("seen");
            }
            route.resume();
          });
      page.onResponse(response -> {
        if (response.request().method().equals("POST") && response.url().endsWith("/api/apps")) {
          order.add("answered");
        }
      });
      page.navigate(home());
      page.locator("#prompt").fill("a list of ropes");
      page.keyboard().press("Enter");
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(order).containsExactly("seen", "answered");
      page.goBack();
      assertThat(page.locator("#prompt")).hasValue("");
      assertThat(page.locator("#recent summary")).isVisible();
      page.locator("#prompt").press("ArrowUp");
      assertThat(page.locator("#prompt")).hasValue("a list of ropes");
      page.locator("#prompt").press("ArrowDown");
      assertThat(page.locator("#prompt")).hasValue("");
      page.reload();
      page.locator("#recent summary").press("Enter");
      page.locator("#recent .forget").press("Enter");
      assertThat(page.locator("#recent")).isHidden();
      assertThat(page.locator("#prompt")).isFocused();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aPromptThatCannotBeSentComesBackToTheBoxWithTheReason() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      page.route("**/api/apps", route -> route.abort());
      page.locator("#prompt").fill("a list of anchors");
      page.keyboard().press("Enter");
      page.locator("#prompt-error:visible", named("Your text is kept here.")).waitFor();
      assertThat(page.locator("#prompt")).isFocused();
      assertThat(page.locator("#prompt")).hasValue("a list of anchors");
      page.unroute("**/api/apps");
      page.keyboard().press("Enter");
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
    }
  }

  @Test
  void theEngineIsAskedForOnlyWhereThereIsAChoice() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      assertThat(page.locator("#total")).not().isEmpty();
      assertThat(page.locator("#engine-choice")).isHidden();
      page.route(
          "**/api/system",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody("{\"engines\":[{\"name\":\"composer\"},{\"name\":\"other\"}]}")));
      List<String> bodies = new ArrayList<>();
      page.onRequest(request -> {
        if (request.method().equals("POST") && request.url().endsWith("/api/apps")) {
          bodies.add(request.postData());
        }
      });
      page.reload();
      page.locator("#engine").selectOption("other");
      page.locator("#prompt").fill("a list of sails");
      page.locator("#prompt").press("Enter");
      page.locator("#prompt-error:visible", named("engine")).waitFor();
      page.locator("#engine").selectOption("composer");
      page.locator("#prompt").press("Enter");
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(bodies).hasSize(2);
      assertThat(bodies.getFirst()).contains("\"engine\":\"other\"");
      assertThat(bodies.getLast()).contains("\"engine\":\"composer\"");
    }
  }

  @Test
  void aZipIsImportedAndWhatIsNoneIsRefusedWithTheReason() throws Exception {
    String id = make("a journal").getFirst();
    byte[] zip = server.bytes("/api/apps/" + id + "/export").body();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      Locator input = page.locator("#import-file");
      input.setInputFiles(file("notes.txt", "text/plain", new byte[] {65}));
      page.locator(".toast.bad", named("“notes.txt” is no zip.")).waitFor();
      input.setInputFiles(
          file("broken.zip", "application/zip", "nothing".getBytes(StandardCharsets.UTF_8)));
      page.locator(".toast.bad", named("“broken.zip” was not imported.")).waitFor();
      input.setInputFiles(file("journal.zip", "application/zip", zip));
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      page.goBack();
      assertThat(page.locator("#total")).hasText("2");
      assertThat(page.locator(".importing")).hasCount(0);

      drop(page, "main", "journal.zip", zip);
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      page.goBack();
      assertThat(page.locator("#total")).hasText("3");
      assertThat(page.locator("#drop")).isHidden();
    }
  }

  @Test
  void fitsAPhoneAndAxeFindsNothingInLightOrDark() throws Exception {
    List<String> ids = make("a todo app", "quiz about European capitals", "snake game");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Browser.Tab tab =
          browser.tab(new NewContextOptions().setViewportSize(320, 700).setColorScheme(scheme))) {
        Page page = tab.page();
        page.navigate(home());
        assertThat(link(page, ids.getFirst())).isAttached();
        link(page, ids.getFirst()).focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".picked")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
        assertThat(tab.errors()).isEmpty();
        assertThat(Accessibility.problems(page)).isEmpty();
        page.locator("[aria-label^='Duplicate']").first().click();
        assertThat(page.locator(".copy-sheet")).isVisible();
        assertThat(Accessibility.problems(page)).isEmpty();
      }
    }
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static FilePayload file(String name, String type, byte[] bytes) {
    return new FilePayload(name, type, bytes);
  }
}
