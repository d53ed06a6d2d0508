package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changing an app in the workbench: prompts, suggestions side by side, fields, commands. */
class WorkbenchTalkBrowserTest extends ServerAndBrowser {

  private static String makeApp() throws Exception {
    return server.makeApp("books: title, author, rating").path("id").stringValue("");
  }

  private static Page open(Browser.Tab tab, String rest) {
    Page page = tab.page();
    page.navigate("http://localhost:" + server.port() + "/#/apps/" + rest);
    page.locator(".understanding .chip")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return page;
  }

  private static JsonNode fields(String id) throws Exception {
    return server.json("GET", "/api/apps/" + id, "").at("/metadata/understanding/fields");
  }

  @Test
  void aPromptThatIsOverBeforeItsAnswerComesKeepsWhatItSaid() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      page.route(
          "**/api/apps/*/generations",
          route -> {
            if (!route.request().method().equals("POST")) {
              route.resume();
              return;
            }
            APIResponse answer = route.fetch();
            // Meanwhile the page is told all of it.
            page.waitForTimeout(1_500);
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
          });
      page.locator(".change textarea").fill("sing me a song of the sea");
      page.keyboard().press("Enter");
      assertThat(page.locator(".making h2")).hasText("Nothing was changed");
      assertThat(page.locator(".change textarea")).hasValue("");
      assertThat(page.locator(".making")).containsText("did not understand");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void promptsAndWhatCameOfThemAreAConversation() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      assertThat(page.locator(".talk")).isHidden();
      page.locator(".change textarea").fill("add a publisher");
      page.keyboard().press("Enter");
      Locator last = page.locator(".turn").last();
      assertThat(last.locator(".said")).hasText("add a publisher");
      assertThat(last).containsText("Version 2");
      page.locator(".change textarea").fill("sing me a song of the sea");
      page.keyboard().press("Enter");
      assertThat(page.locator(".turn").last()).containsText("Nothing was changed");
      assertThat(page.locator(".making h2")).hasText("Nothing was changed");
      assertThat(page.locator(".making")).containsText("did not understand");
      server.send("PUT", "/api/apps/" + id + "/files/notes.txt", "by hand", "if-match", "*");
      assertThat(page.locator(".turn.aside")).containsText("Edited by hand");
      page.locator("button[aria-label='Use again: add a publisher']").press("Enter");
      assertThat(page.locator(".change textarea")).hasValue("add a publisher");
      assertThat(page.locator(".change textarea")).isFocused();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void fieldsAreRenamedRetypedRemovedAndAddedAsChips() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      page.locator(".chip[data-name=author]").press("Enter");
      page.locator("#field-name").fill("Writer");
      page.keyboard().press("Enter");
      assertThat(page.locator(".chip[data-name=author]")).containsText("Writer");
      page.locator(".chip[data-name=rating]").press("Enter");
      page.locator("#field-type").selectOption("number");
      page.locator("dialog [type=submit]:enabled").press("Enter");
      assertThat(page.locator(".chip[data-name=rating]")).containsText("number");
      page.locator(".chip.add").press("Enter");
      page.locator("#field-name").fill("Finished on");
      page.locator("#field-type").selectOption("date");
      page.locator("dialog [type=submit]:enabled").press("Enter");
      assertThat(page.locator(".chip[data-name=finishedOn]")).containsText("date");
      page.locator(".chip[data-name=rating]").press("Enter");
      page.locator("dialog .danger").press("Enter");
      assertThat(page.locator(".chip[data-name=rating]")).hasCount(0);
      assertThat(fields(id).findValuesAsString("type")).isEqualTo(List.of("text", "text", "date"));
      page.locator(".chip[data-name=author]").press("Enter");
      page.keyboard().press("Escape");
      assertThat(page.locator(".chip[data-name=author]")).isFocused();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void anIdeaIsComparedAppliedAndUndone() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id + "/suggestions");
      Locator first = page.locator(".suggestion-card").first();
      String title = first.locator("h3").innerText();
      first.locator("a", new Locator.LocatorOptions().setHasText("Compare")).press("Enter");
      assertThat(page).hasURL(Pattern.compile("/suggestions/1$"));
      for (int side = 0; side < 2; side++) {
        page.frameLocator(".before-after iframe >> nth=" + side)
            .locator("body[data-ready=true]")
            .waitFor();
      }
      assertThat(page.locator(".before-after iframe").last())
          .hasAttribute("src", Pattern.compile("^http://" + id + "-s1\\."));
      // The app's frame loads the new version now; an undo before it has would take files from it.
      page.waitForResponse(
          response -> response.url().matches("http://" + id + "\\.localhost:.*/js/unique\\.js"),
          () -> page.locator(".suggestion-comparison .primary").press("Enter"));
      page.frameLocator(".preview iframe")
          .locator("body[data-ready=true]")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      assertThat(page.locator(".toast")).containsText(title);
      assertThat(version(id)).isEqualTo(2);
      page.locator(".toast button", containing("Undo")).press("Enter");
      assertThat(page.locator(".turn.aside").last()).containsText("Rolled back");
      assertThat(page.evaluate("() => document.activeElement !== document.body")).isEqualTo(true);
      assertThat(version(id)).isEqualTo(3);
      assertThat(tab.errors()).isEmpty();
    }
  }

  private static int version(String id) throws Exception {
    return server.json("GET", "/api/apps/" + id, "").path("version").intValue();
  }

  @Test
  void commandsFindWhatCanBeDoneAndAppsByName() throws Exception {
    String id = makeApp();
    server.makeApp("a packing checklist for trips");
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      page.keyboard().press("Control+k");
      Locator input = page.locator(".palette input");
      assertThat(input).isFocused();
      input.fill("data");
      assertThat(page.locator(".palette [aria-selected=true]")).containsText("Show data");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/data$"));
      page.keyboard().press("Control+k");
      page.locator(".palette input").fill("packing");
      assertThat(page.locator(".palette [role=option]")).hasCount(1);
      page.keyboard().press("Enter");
      assertThat(page.locator(".bench h1"))
          .hasText(Pattern.compile("packing", Pattern.CASE_INSENSITIVE));
      page.locator(".tab", containing("Files")).press("Enter");
      page.locator(".leaf[data-path='README.md']").press("Enter");
      page.locator(".cm-content").click();
      page.keyboard().type("nothing happens here?");
      assertThat(page.locator("dialog")).hasCount(0);
      assertThat(page).hasURL(Pattern.compile("/files/README.md$"));
      page.locator(".bench h1").focus();
      page.keyboard().press("?");
      assertThat(page.locator(".help")).containsText("Commands and apps");
      page.keyboard().press("Escape");
      page.keyboard().press("n");
      assertThat(page.locator("#prompt")).isFocused();
      page.keyboard().press("Control+k");
      page.locator(".palette input").fill("dark");
      page.keyboard().press("Enter");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      page.keyboard().press("Control+k");
      page.locator(".palette input").fill("xyzzy");
      assertThat(page.locator(".palette [role=status]")).containsText("Nothing fits");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void itFitsAPhoneAndAnybodyCanUseIt() throws Exception {
    String id = makeApp();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Browser.Tab tab =
          browser.tab(
              new com.microsoft.playwright.Browser.NewContextOptions()
                  .setViewportSize(320, 700)
                  .setColorScheme(scheme))) {
        Page page = open(tab, id + "/suggestions");
        page.locator(".suggestion-card").first().waitFor();
        assertFits(page);
        // A small screen shows one part of the app at a time.
        assertThat(page.locator(".side")).isHidden();
        page.locator(".to-change").click();
        assertThat(page.locator(".change-form textarea")).isFocused();
        page.keyboard().type("add the price");
        page.reload();
        assertThat(page.locator(".change-form textarea")).hasValue("add the price");
        page.locator(".chip.add").click();
        page.locator("#field-name").waitFor();
        assertFits(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#field-name")).isHidden();
        page.keyboard().press("Control+k");
        page.locator(".palette [role=option]").first().waitFor();
        assertFits(page);
        page.keyboard().press("Escape");
        page.locator("#palette").click();
        page.locator(".palette input").fill("shortcuts");
        page.keyboard().press("Enter");
        page.locator(".help[open]").waitFor();
        assertFits(page);
      }
    }
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(Accessibility.problems(page)).isEmpty();
  }
}
