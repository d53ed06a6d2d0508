package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.server.settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page in a real browser, against the real server. */
class WorkbenchBrowserTest extends ServerAndBrowser {
  @TempDir private static Path guardedData;

  private static String home() {
    return "http://localhost:" + server.port() + "/";
  }

  @Test
  void aPromptTypedWithTheKeyboardBecomesAnAppBesideIt() {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      page.locator("#prompt").focus();
      page.keyboard().type("a checklist for the garden");
      page.keyboard().press("Enter");
      page.waitForURL("**/#/apps/*");
      Locator frame = page.locator("iframe");
      frame.waitFor();
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(page.locator("a[href*='.localhost:'][target=_blank]").count()).isPositive();
      assertThat(tab.errors()).isEmpty();
      String address = page.url();
      page.goBack();
      page.locator("#apps [href*='#/apps/']").first().waitFor();
      page.navigate(address);
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void theListIsSearchedAndScrolledToItsEnd() throws Exception {
    for (int number = 0; number < 45; number++) {
      server.makeApp("a list of scrolled things number" + number);
    }
    int total = server.json("GET", "/api/apps", "").path("total").intValue();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      page.locator("#apps a[href*='#/apps/']").first().waitFor();
      // Every card is seen once on the way down, each at its place; those behind are let go.
      Set<String> seen = new TreeSet<>();
      for (int tries = 0; tries < 60 && seen.size() < total; tries++) {
        for (Object each :
            (List<?>)
                page.evaluate(
                    "() => [...document.querySelectorAll('#apps > li[aria-posinset]')]"
                        + ".map(card => card.getAttribute('aria-posinset') + ' '"
                        + " + card.querySelector('a').hash)")) {
          seen.add(String.valueOf(each));
        }
        page.mouse().wheel(0, 400);
        page.waitForTimeout(100);
      }
      assertThat(seen).hasSize(total);
      assertThat(page.locator("#apps > li[aria-posinset='" + total + "']").isVisible()).isTrue();
      page.locator("#search").fill("number17");
      page.waitForFunction(
          "() => document.querySelectorAll(\"#apps > li a[href*='#/apps/']\").length >= 1"
              + " && document.querySelectorAll('#apps > li').length <= 2");
      assertThat(page.locator("#apps mark").first().innerText()).isEqualTo("number17");
      page.locator("#search").fill("nothinghasthisword");
      page.waitForFunction("() => !document.querySelector(\"#apps a[href*='#/apps/']\")");
      assertThat(page.locator("#total").innerText()).contains("0");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aSuggestionIsLookedAtAndAppliedWithTheKeyboard() throws Exception {
    String id = server.makeApp("a checklist for the workshop").path("id").stringValue("");
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home() + "#/apps/" + id);
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      Locator first = page.locator(".suggestions > li").first();
      first.waitFor();
      String title = first.locator("h3").innerText();
      String address = "http://" + id + "-s" + first.getAttribute("data-number") + ".localhost:";
      first.locator(".look").focus();
      page.keyboard().press("Enter");
      page.locator(".looking:visible", containing("Previewing “" + title + "”")).waitFor();
      page.locator("iframe[src^='" + address + "']").waitFor();
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(focusedLabel(page)).isEqualTo("Preview “" + title + "”");

      page.locator(".looking button").press("Enter");

      page.locator("iframe[src^='http://" + id + ".localhost:']").waitFor();
      assertThat(page.locator(".looking").isVisible()).isFalse();
      page.waitForFunction(
          "label => document.activeElement.getAttribute('aria-label') === label",
          "Preview “" + title + "”");
      first.locator(".look").press("Enter");
      page.locator("iframe[src^='" + address + "']").waitFor();
      first.locator("button[aria-label^=Apply]").press("Enter");
      page.locator(".tab", containing("History")).press("Enter");
      page.locator(".versions > li[aria-current]", containing(title)).waitFor();
      page.goBack();
      page.locator("iframe[src^='http://" + id + ".localhost:']").waitFor();
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
      assertThat(server.json("GET", "/api/apps/" + id, "").path("version").intValue()).isEqualTo(2);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void suggestionsFollowTheLogFitAPhoneAndSayWhyOneNoLongerFits() throws Exception {
    String id = server.makeApp("a board for the boathouse").path("id").stringValue("");
    try (Browser.Tab tab =
        browser.tab(
            new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 700))) {
      Page page = tab.page();
      page.navigate(home() + "#/apps/" + id);
      Locator items = page.locator(".suggestions > li");
      items.first().waitFor();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      String dismissed = items.first().getAttribute("data-number");
      items.first().locator("button[aria-label^=Dismiss]").press("Enter");
      page.locator(".suggestions > li[data-number='" + dismissed + "']")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      assertThat((String) focusedLabel(page)).startsWith("Preview");
      // Another maker dismisses the next one.
      String other = items.first().getAttribute("data-number");
      server.send("DELETE", "/api/apps/" + id + "/suggestions/" + other, "");
      page.locator(".suggestions > li[data-number='" + other + "']")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      String path =
          server
              .json("GET", "/api/apps/" + id + "/suggestions", "")
              .at("/suggestions/0/changes/0/path")
              .stringValue("");
      // Somebody edits the file in the moment between the click and the request.
      page.route(
          "**/suggestions/*/apply",
          route -> {
            try {
              server.send("PUT", "/api/apps/" + id + "/files/" + path, "by hand", "if-match", "*");
              route.resume();
            } catch (java.io.IOException | InterruptedException failure) {
              throw new IllegalStateException(failure);
            }
          });
      items.first().locator("button[aria-label^=Apply]").press("Enter");
      page.locator(".suggested [role=alert]:visible", containing(path + " was changed")).waitFor();
      page.locator(".tab", containing("History")).press("Enter");
      page.locator(".versions > li[aria-current]", containing("Edit " + path)).waitFor();
    }
  }

  private static Object focusedLabel(Page page) {
    return page.evaluate("() => document.activeElement.getAttribute('aria-label')");
  }

  @Test
  void fitsANarrowPhoneInTheDark() {
    try (Browser.Tab tab =
        browser.tab(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(320, 700)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = tab.page();
      page.navigate(home());
      page.locator("#prompt").waitFor();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void asksForTheTokenOnceAndThenWorks() throws Exception {
    String token = "a-token-for-the-browser";
    try (TestServer guarded = TestServer.start(guardedData, Map.of(Setting.TOKEN, token));
        Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate("http://localhost:" + guarded.port() + "/");
      page.waitForURL("**/sign-in.html*");
      page.locator("input").first().fill("a-wrong-token-indeed");
      page.keyboard().press("Enter");
      page.locator("[role=alert]:visible").waitFor();
      page.locator("input").first().fill(token);
      page.keyboard().press("Enter");
      page.waitForFunction("() => (document.querySelector('#total')?.textContent ?? '') !== ''");
      page.locator("#prompt").fill("a todo app");
      page.keyboard().press("Enter");
      page.frameLocator("iframe").locator("body[data-ready=true]").waitFor();
    }
  }
}
