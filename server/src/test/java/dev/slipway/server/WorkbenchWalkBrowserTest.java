package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a new maker, from the first prompt to the app that is found again. */
class WorkbenchWalkBrowserTest extends ServerAndBrowser {
  private static final String PROMPT = "Track the books I read, with author, rating and notes";
  private static final int MOST_STOPS = 120;

  private static Page open(Browser.Tab tab) {
    Page page = tab.page();
    page.navigate("http://localhost:" + server.port() + "/");
    page.locator("#launch-title").waitFor();
    return page;
  }

  private static FrameLocator app(Page page) {
    return page.frameLocator(".stage iframe:visible");
  }

  private static String idIn(Page page) {
    return page.url().replaceAll(".*#/apps/|/.*", "");
  }

  private static String storedPage(String id) throws Exception {
    return new String(
        server.bytes("/api/apps/" + id + "/versions/3/files/index.html").body(),
        StandardCharsets.UTF_8);
  }

  /** What has the focus, in shadow trees too: its element and what it is called. */
  private static String focused(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText;
              return (at.tagName + ' ' + (label ?? at.innerText).trim()).split('\\n')[0];
            }
            """);
  }

  /** Goes from stop to stop to the one that is called so, as one does without a mouse. */
  private static void reach(Page page, String name) {
    Pattern wanted = Pattern.compile(name);
    StringBuilder stops = new StringBuilder();
    String before = "";
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      String here = focused(page);
      if (wanted.matcher(here).matches()) {
        return;
      }
      stops.append(here).append(" | ");
      if (here.startsWith("BODY") && before.startsWith("BODY")) {
        // Behind the last stop a browser has its own, and then the page's first again.
        page.locator(".skip").focus();
      } else {
        page.keyboard().press("Tab");
      }
      before = here;
    }
    fail("Not reached: " + name + " among " + stops);
  }

  private static void press(Page page, String name) {
    reach(page, name);
    page.keyboard().press("Enter");
  }

  /** The browser must be told some time before one opens that files are chosen by a program. */
  private static List<FileChooser> choosersOf(Page page) {
    List<FileChooser> choosers = new ArrayList<>();
    page.onFileChooser(choosers::add);
    return choosers;
  }

  private static void choose(Page page, List<FileChooser> choosers, Path file) {
    page.waitForCondition(() -> !choosers.isEmpty());
    choosers.removeFirst().setFiles(file);
  }

  private static Locator notice(Page page, String text) {
    return page.locator(".toast", containing(text));
  }

  @Test
  void withTheKeyboardAlone(@TempDir Path downloads) throws Exception {
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab);
      List<FileChooser> choosers = choosersOf(page);

      // Create and watch: what is ready has the focus on its name.
      page.keyboard().type(PROMPT);
      page.keyboard().press("Enter");
      assertThat(page.locator(".bench h1")).hasText("Books I read");
      assertThat(page.locator("#panel-making")).hasText("Ready");
      String id = idIn(page);
      app(page).locator("body[data-ready=true]").waitFor();

      // Use it.
      page.keyboard().press("1");
      reach(page, "IFRAME.*"); // With it its first button has the focus.
      page.keyboard().press("Enter");
      app(page).locator("dialog[open]").waitFor();
      page.keyboard().type("Momo");
      page.keyboard().press("Enter");
      assertThat(app(page).locator("main")).containsText("Momo");

      // Change it by a suggestion, and go on where one was.
      String title = page.locator(".suggestions h3").first().innerText();
      press(page, "BUTTON Apply “" + Pattern.quote(title) + "”");
      assertThat(notice(page, "is version 2 now")).isVisible();
      assertThat(page.locator(".suggestions button:focus")).isVisible();
      assertThat(app(page).locator("main")).containsText("Momo");

      // Edit a file.
      page.keyboard().press("5");
      assertThat(page.locator(".tabs [aria-current]")).isFocused();
      reach(page, "DIV js.*");
      page.keyboard().type("index");
      page.keyboard().press("Enter");
      assertThat(page.locator(".editor .cm-content")).isFocused();
      page.keyboard().press("Control+Home");
      page.keyboard().insertText("<!-- mine -->");
      page.keyboard().press("Control+s");
      assertThat(notice(page, "Saved index.html as version 3")).isVisible();
      assertThat(storedPage(id)).contains("<!-- mine -->");
      page.keyboard().press("Escape");
      page.keyboard().press("Tab");
      assertThat(page.locator(".cm-content:focus")).hasCount(0);

      // See what differs, and go back behind both changes.
      page.keyboard().press("4");
      press(page, "A Changes of version 3");
      assertThat(page.locator(".diff-body").first()).containsText("<!-- mine -->");
      press(page, "BUTTON Side by side");
      page.goBack();
      press(page, "BUTTON Roll back to version 1");
      assertThat(notice(page, "Rolled back to version 1")).isVisible();
      page.keyboard().press("1");
      assertThat(app(page).locator("main")).containsText("Momo");

      // Out as a zip, and in again as another app.
      reach(page, "A Export");
      Download zip = page.waitForDownload(() -> page.keyboard().press("Enter"));
      Path file = downloads.resolve(zip.suggestedFilename());
      zip.saveAs(file);
      page.keyboard().press("h");
      assertThat(page.locator("#apps a:focus")).hasText("Books I read");
      reach(page, "BUTTON Import a zip");
      page.keyboard().press("Enter");
      choose(page, choosers, file);
      assertThat(notice(page, "is imported")).isVisible();
      page.waitForURL(url -> url.contains("/apps/") && !url.contains(id));
      assertThat(page.locator(".understanding .chips").first()).containsText("Author");
      String copy = idIn(page);

      // Delete it, think again, and find it by a word.
      press(page, "BUTTON Delete");
      assertThat(notice(page, "Deleted “Books I read”")).isVisible();
      assertThat(page.locator("#apps [data-id='" + copy + "']")).hasCount(0);
      page.keyboard().press("Control+z");
      page.keyboard().press("/");
      page.keyboard().type("books");
      page.locator("#apps [data-id='" + copy + "'] mark").first().waitFor();
      press(page, "A Books I read");
      assertThat(page.locator(".bench h1")).hasText("Books I read");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void onAPhone(@TempDir Path downloads) throws Exception {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
    try (Browser.Tab tab = browser.tab(phone)) {
      Page page = open(tab);
      List<FileChooser> choosers = choosersOf(page);

      page.locator("#prompt").click();
      page.keyboard().type("A packing list for the mountains, grouped by bag");
      page.locator("#prompt-send").click();
      assertThat(page.locator("#panel-making")).hasText("Ready");
      String id = idIn(page);
      app(page).locator("body[data-ready=true]").waitFor();
      Locator field = app(page).locator("input[type=text], input:not([type])").first();
      field.click();
      page.keyboard().type("Rope");
      page.keyboard().press("Enter");
      assertThat(app(page).locator("main")).containsText("Rope");

      Locator apply = page.locator(".suggestions .button", containing("Apply")).first();
      tap(apply);
      assertThat(notice(page, "is version 2 now")).isVisible();
      assertFits(page);
      String name = page.locator(".bench h1").innerText();

      part(page, "Files").click();
      assertThat(page.locator(".side")).isHidden();
      page.locator("[role=treeitem][data-path='index.html']").click();
      page.locator(".editor .cm-content").click();
      page.keyboard().press("Control+Home");
      page.keyboard().insertText("<!-- mine -->");
      page.locator(".file-head .button", containing("Save")).click();
      assertThat(notice(page, "Saved index.html as version 3")).isVisible();
      assertThat(storedPage(id)).contains("<!-- mine -->");
      assertFits(page);

      part(page, "History").click();
      page.locator("[aria-label='Changes of version 3']").click();
      assertThat(page.locator(".diff-body").first()).containsText("<!-- mine -->");
      assertFits(page);
      page.goBack();
      assertFits(page);
      page.locator("[aria-label='Roll back to version 1']").click();
      assertThat(notice(page, "Rolled back to version 1")).isVisible();

      Download zip =
          page.waitForDownload(() -> page.locator(".bench-head a", containing("Export")).click());
      Path file = downloads.resolve(zip.suggestedFilename());
      zip.saveAs(file);
      page.locator("[aria-label='All apps']").click();
      page.locator("button", containing("Import a zip")).click();
      choose(page, choosers, file);
      page.waitForURL(url -> url.contains("/apps/") && !url.contains(id));
      String copy = idIn(page);
      page.locator(".bench-head button", containing("Delete")).click();
      notice(page, "Deleted").locator("button", containingText("Undo")).click();
      page.locator("#search").click();
      page.keyboard().type("mountains");
      page.locator("#apps [data-id='" + copy + "'] mark").first().waitFor();
      page.locator("#apps [data-id='" + copy + "'] h3 a").click();
      assertThat(page.locator(".bench h1")).hasText(name);
      assertFits(page);
      assertThat(tab.errors()).isEmpty();
    }
  }

  /**
   * Where a frame was used before, the browser learns of a scrolled page only some frames later.
   */
  private static void tap(Locator locator) {
    locator.scrollIntoViewIfNeeded();
    locator
        .page()
        .evaluate(
            """
            async () => {
              for (let frame = 0; frame < 30; frame += 1) {
                await new Promise(requestAnimationFrame);
              }
            }
            """);
    locator.tap();
  }

  private static Locator part(Page page, String name) {
    return page.locator(".tab", containing(name));
  }

  private static Locator.LocatorOptions containingText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }
}
