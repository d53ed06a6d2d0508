package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The versions of an app in a real browser: naming, looking at, comparing and returning. */
class WorkbenchHistoryBrowserTest extends ServerAndBrowser {

  private static String app() throws Exception {
    return server.makeApp("a checklist for the harbour").path("id").stringValue("");
  }

  private static void write(String id, String path, String content) throws Exception {
    assertThat(
            server
                .send("PUT", "/api/apps/" + id + "/files/" + path, content, "if-match", "*")
                .statusCode())
        .isEqualTo(200);
  }

  private static String history(String id) {
    return "http://localhost:" + server.port() + "/#/apps/" + id + "/history";
  }

  private static Locator item(Page page, int number) {
    return page.locator(".versions > li[data-number='" + number + "']");
  }

  private static Locator running(Page page, int number) {
    return page.locator("iframe[src*='-v" + number + ".localhost:']");
  }

  private static int current(String id) throws Exception {
    return server.json("GET", "/api/apps/" + id, "").path("version").intValue();
  }

  @Test
  void aVersionIsNamedInPlaceWithTheKeyboardAndTheNameTakenAway() throws Exception {
    String id = app();
    String version = "/api/apps/" + id + "/versions/1";
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(history(id));
      Locator pen = item(page, 1).locator("button[aria-label='Name version 1']");
      pen.press("Enter");
      page.keyboard().type("  Before the fair ");
      page.keyboard().press("Enter");
      page.locator("#announcer", containing("called Before the fair")).waitFor();
      assertThat(server.json("GET", version, "").path("name").stringValue(""))
          .isEqualTo("Before the fair");
      assertThat(item(page, 1).locator("h3").innerText()).isEqualTo("Before the fair");
      assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
          .isEqualTo("Name version 1");

      pen.press("Enter");
      page.keyboard().type("never kept");
      page.keyboard().press("Escape");
      assertThat(item(page, 1).locator("h3").innerText()).isEqualTo("Before the fair");

      pen.press("Enter");
      page.keyboard().press("Delete");
      page.keyboard().press("Enter");
      page.locator("#announcer", containing("has no name now")).waitFor();
      assertThat(server.json("GET", version, "").has("name")).isFalse();
      assertThat(item(page, 1).locator("h3").innerText()).contains("checklist");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aVersionThatCannotBeNamedKeepsItsNameAndSaysWhy() throws Exception {
    String id = app();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.route(
          "**/versions/1",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(503)
                      .setContentType("application/problem+json")
                      .setBody("{\"code\":\"busy\",\"detail\":\"Too busy to name it.\"}")));
      page.navigate(history(id));
      item(page, 1).locator("button[aria-label='Name version 1']").press("Enter");
      page.keyboard().type("Lost");
      page.keyboard().press("Enter");
      page.locator(".toast.bad", containing("Too busy to name it.")).waitFor();
      page.waitForFunction(
          "() => !document.querySelector('.versions h3').textContent.match('Lost')");
    }
  }

  @Test
  void anOlderVersionIsLookedAtRolledBackToAndThatUndone() throws Exception {
    String id = app();
    write(id, "index.html", "<!doctype html><title>two</title><h1>The second</h1>");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(history(id));
      item(page, 1).locator("a[aria-label='Preview version 1']").press("Enter");
      page.waitForURL("**/history/1");
      running(page, 1).waitFor();
      page.frameLocator("iframe[src*='-v1.']").locator("body[data-ready=true]").waitFor();
      page.waitForFunction("() => document.activeElement.tagName === 'H2'");
      page.locator(".version-preview button", containing("Roll back to this")).press("Enter");
      page.locator(".toast", containing("Rolled back to version 1.")).waitFor();
      item(page, 3).and(page.locator("[aria-current]")).waitFor();
      assertThat(current(id)).isEqualTo(3);
      page.keyboard().press("Control+z");
      page.locator("#announcer", containing("Version 2 is back")).waitFor();
      assertThat(current(id)).isEqualTo(4);

      page.goBack();
      page.waitForFunction(
          "() => document.activeElement.getAttribute('aria-label') === 'Preview version 1'");
      assertThat(page.locator(".version-preview iframe").count()).isZero();
      page.goForward();
      running(page, 1).waitFor();
      page.locator("a", containing("Compare with current")).press("Enter");
      page.waitForURL("**/history/diff/1..4");
      page.locator(".lines ins, .lines td.plus", containing("The second")).first().waitFor();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void rollingBackSaysWhenTheAppHasMovedOnAndWaitsWhileSomethingIsMade() throws Exception {
    String id = app();
    write(id, "notes.txt", "second");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(history(id));
      Locator back = item(page, 1).locator("button[aria-label='Roll back to version 1']");
      back.waitFor();
      // Somebody edits a file in the moment between the click and the request.
      page.route(
          "**/rollback",
          route -> {
            try {
              write(id, "notes.txt", "third");
              route.resume();
            } catch (Exception failure) {
              throw new IllegalStateException(failure);
            }
          });
      back.press("Enter");
      page.locator(".toast.bad", containing("Nothing was rolled back")).waitFor();
      assertThat(page.locator(".toast.bad").innerText()).contains("at version 3");
      item(page, 3).waitFor();
      assertThat(current(id)).isEqualTo(3);

      page.unroute("**/rollback");
      page.route(
          "**/generations",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(
                          "{\"generations\":[{\"id\":\"g\",\"status\":\"running\",\"prompt\":\"x\","
                              + "\"createdAt\":\"2030-01-01T00:00:00Z\"}]}")));
      page.reload();
      page.locator("button[aria-label='Roll back to version 1'][aria-disabled=true]").waitFor();
      back.press("Enter");
      page.locator(".toast.bad", containing("Something is being made")).waitFor();
      assertThat(current(id)).isEqualTo(3);
    }
  }

  @Test
  void twoVersionsArePickedAndComparedWithTheKeyboard() throws Exception {
    String id = app();
    StringBuilder lines = new StringBuilder();
    for (int line = 1; line <= 60; line++) {
      lines.append("line ").append(line).append('\n');
    }
    write(id, "notes.txt", lines.toString());
    write(id, "gone.txt", "-- a/looks like a head\n");
    write(id, "picture.bin", "\0one");
    write(id, "notes.txt", lines.toString().replace("line 30\n", "the line 30 is new\n") + "end");
    write(id, "picture.bin", "\0two");
    write(id, "large.txt", lines.toString().repeat(20));
    server.send("DELETE", "/api/apps/" + id + "/files/gone.txt", "", "if-match", "*");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(history(id));
      item(page, 4).locator("input[type=checkbox]").press("Space");
      item(page, 8).locator("input[type=checkbox]").press("Space");
      page.locator(".compare-bar [role=status]", containing("Version 4 and version 8")).waitFor();
      page.locator(".compare-bar button").press("Enter");
      page.waitForURL("**/history/diff/4..8");
      Locator notes = page.locator(".diff-file", containing("notes.txt"));
      notes.locator("ins", new Locator.LocatorOptions().setHasText("the")).waitFor();
      assertThat(notes.locator("summary").innerText()).contains("Changed", "+2", "−1");
      assertThat(notes.locator("td.plus").allInnerTexts())
          .containsExactly("+the line 30 is new", "+end No line break at the end of the file");
      Locator gone = page.locator(".diff-file", containing("gone.txt"));
      assertThat(gone.locator("summary").innerText()).contains("Removed", "+0", "−1");
      assertThat(gone.locator("td.minus").innerText()).isEqualTo("−-- a/looks like a head");
      assertThat(page.locator(".diff-file", containing("picture.bin")).innerText())
          .contains("not text");
      assertThat(page.locator(".note").innerText())
          .contains("1 file added", "2 files changed", "1 file removed");

      Locator before = notes.locator("button", new Locator.LocatorOptions().setHasText("26"));
      assertThat(before.innerText()).isEqualTo("Show 26 unchanged lines");
      before.press("Enter");
      notes.locator("td >> text='line 7'").waitFor();
      assertThat(notes.locator("tr").first().innerText()).contains("line 1");

      Locator large = page.locator(".diff-file", containing("large.txt"));
      assertThat(page.locator(".version-comparison .notice").innerText())
          .contains("1 large file folded");
      assertThat(large.locator("tr").count()).isZero();
      large.locator("summary").press("Enter");
      Locator more = large.locator("button", new Locator.LocatorOptions().setHasText("Show more"));
      more.press("Enter");
      page.waitForFunction("() => document.activeElement.tagName === 'TR'");
      assertThat(large.locator("td.plus").count()).isEqualTo(800);

      page.locator(".side-switch").press("Enter");
      notes.locator("tr:has(td.minus) td.plus").waitFor();
      page.reload();
      notes.locator("tr:has(td.minus) td.plus").waitFor();
      page.locator("button[aria-label='Swap the two versions']").press("Enter");
      page.waitForURL("**/history/diff/8..4");
      gone.locator("td.plus").waitFor();
      page.locator(".choose select").last().selectOption("8");
      page.locator(".note", containing("one and the same version")).waitFor();
      page.locator("a", containing("All versions")).press("Enter");
      item(page, 8).waitFor();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void olderVersionsLoadOnDemandAndAddressesOfNoneSaySo() throws Exception {
    String id = app();
    for (int number = 2; number <= 23; number++) {
      write(id, "notes.txt", "note " + number);
    }
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(history(id) + "/1");
      running(page, 1).waitFor();
      assertThat(item(page, 1).count()).isZero();
      assertThat(item(page, 23).innerText()).contains("Now", "(same size)");
      page.locator("button", containing("Older versions")).first().press("Enter");
      item(page, 1).waitFor();
      assertThat(page.locator(".versions > li").count()).isEqualTo(23);
      page.waitForFunction(
          "() => document.activeElement.getAttribute('aria-label') === 'Preview version 3'");
      assertThat(tab.errors()).isEmpty();
      page.navigate(history(id) + "/99");
      page.locator(".curtain:visible", containing("This app has no version 99.")).waitFor();
      page.navigate(history(id) + "/diff/2..99");
      page.locator(".note", containing("does not exist")).waitFor();
      page.navigate(history(id) + "/diff/nonsense");
      page.locator(".notice", containing("names no version")).waitFor();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void isAccessibleAndFitsASmallPhone(ColorScheme scheme) throws Exception {
    String id = app();
    write(id, "a-long-path/of-some-folders/and-a-file-with-a-long-name.txt", "x".repeat(900));
    write(id, "notes.txt", "two\nlines");
    write(id, "notes.txt", "two\nother lines");
    for (int width : new int[] {320, 1280}) {
      try (Browser.Tab tab =
          browser.tab(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
        Page page = tab.page();
        page.navigate(history(id));
        item(page, 4).waitFor();
        check(page);
        page.navigate(history(id) + "/1");
        running(page, 1).waitFor();
        assertThat(item(page, 4).isVisible()).isEqualTo(width > 320);
        check(page);
        page.navigate(history(id) + "/diff/1..4");
        page.locator(".diff-file td.plus").first().waitFor();
        check(page);
        // Measuring colours, the checker itself makes the browser warn.
        assertThat(tab.errors()).allMatch(error -> error.startsWith("Canvas2D:"));
      }
    }
  }

  private static void check(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    assertThat(
            page.evaluate(
                "() => { const one = document.querySelector('.history');"
                    + " return one.scrollWidth <= one.clientWidth; }"))
        .isEqualTo(true);
    assertThat(Accessibility.problems(page)).isEmpty();
  }
}
