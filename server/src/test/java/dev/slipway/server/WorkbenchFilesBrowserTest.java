package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The files of an app in the workbench: edited, saved, and never lost or written over. */
class WorkbenchFilesBrowserTest extends ServerAndBrowser {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static String makeApp() throws Exception {
    String id = server.makeApp("a checklist for the harbour").path("id").stringValue("");
    put(id, "notes/a.css", "b {\n  color: red;\n}\n");
    return id;
  }

  private static void put(String id, String path, String text) throws Exception {
    assertThat(
            server
                .send("PUT", "/api/apps/" + id + "/files/" + path, text, "if-match", "*")
                .statusCode())
        .isEqualTo(200);
  }

  private static String saved(String id, String path) throws Exception {
    int version = server.json("GET", "/api/apps/" + id, "").path("version").intValue();
    return server
        .send("GET", "/api/apps/" + id + "/versions/" + version + "/files/" + path, "")
        .body();
  }

  private static Page open(Browser.Tab tab, String id, String path) {
    Page page = tab.page();
    page.navigate("http://localhost:" + server.port() + "/#/apps/" + id + "/files" + path);
    if (!path.isEmpty()) {
      page.locator(".cm-content").waitFor();
    }
    return page;
  }

  /** Puts the cursor before the first character and types. */
  private static void type(Page page, String text) {
    page.locator(".cm-content").focus();
    page.keyboard().press("Control+Home");
    page.keyboard().insertText(text);
    page.locator(".file-title .pill").waitFor();
  }

  private static Locator notice(Page page, String text) {
    return page.locator(".document > .notice", new Page.LocatorOptions().setHasText(text));
  }

  private static Locator toast(Page page, String text) {
    return page.locator(".toast", new Page.LocatorOptions().setHasText(text)).last();
  }

  private static void waitForGone(Locator locator) {
    locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  @Test
  void editsSavesAndTakesTheSaveBack() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      assertThat(page.locator(".cm-lineNumbers").innerText()).contains("3");
      type(page, "/* mine */");
      page.locator(".leaf[data-path='notes/a.css'] .unsaved").waitFor();
      page.keyboard().press("Control+s");
      toast(page, "Saved a.css as version 3").waitFor();
      assertThat(saved(id, "notes/a.css")).startsWith("/* mine */b {");
      waitForGone(page.locator(".file-title .pill"));

      toast(page, "Saved")
          .locator("button", new Locator.LocatorOptions().setHasText("Undo"))
          .click();

      page.waitForFunction(
          "() => !document.querySelector('.code').shadowRoot.textContent.includes('mine')");
      assertThat(saved(id, "notes/a.css")).startsWith("b {");
      assertThat(page.locator(".file-title .pill").isVisible()).isFalse();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void unsavedChangesSurviveReloadsAndOtherSectionsUntilTheyAreDropped() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      type(page, "/* kept */");
      page.locator(".tab", new Page.LocatorOptions().setHasText("History")).click();
      page.locator(".versions > li").first().waitFor();
      page.goBack();
      page.locator(".cm-line", new Page.LocatorOptions().setHasText("kept")).waitFor();
      page.locator(".leaf[data-path='index.html']").click();
      page.locator(".cm-line", new Page.LocatorOptions().setHasText("doctype")).waitFor();
      page.reload();
      page.locator(".leaf[data-path='notes/a.css'] .unsaved").waitFor();
      page.locator(".leaf[data-path='notes/a.css']").click();
      notice(page, "not saved yet").waitFor();
      page.locator(".cm-line", new Page.LocatorOptions().setHasText("kept")).waitFor();
      assertThat(saved(id, "notes/a.css")).doesNotContain("kept");

      notice(page, "not saved yet").locator("button").click();

      waitForGone(page.locator(".file-title .pill"));
      waitForGone(page.locator(".cm-line", new Page.LocatorOptions().setHasText("kept")));
      assertThat(page.evaluate("() => Object.keys(localStorage).join()")).isEqualTo("");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void warnsBeforeLeavingWhenTheBrowserKeepsNoDraft() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      page.evaluate(
          "() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }");
      type(page, "/* in danger */");
      toast(page, "save before you leave").waitFor();
      String[] asked = {""};
      page.onDialog(dialog -> {
        asked[0] = dialog.type();
        dialog.accept();
      });
      page.reload();
      assertThat(asked[0]).isEqualTo("beforeunload");
    }
  }

  @Test
  void showsBothSidesOfAConflictAndWritesWhatWasChosen() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      type(page, "/* mine */\n");
      put(id, "notes/a.css", "/* theirs */\nb {\n  color: red;\n}\n");
      notice(page, "changed elsewhere").waitFor();
      page.locator(".cm-content").focus();
      page.keyboard().press("Control+s");
      page.locator(".side-text.mine", new Page.LocatorOptions().setHasText("/* mine */")).waitFor();
      assertThat(page.locator(".side-text.theirs").innerText()).contains("/* theirs */");
      assertThat(page.locator(".difference").count()).isEqualTo(1);
      assertThat(saved(id, "notes/a.css")).startsWith("/* theirs */");
      assertThat(Accessibility.problems(page)).isEmpty();

      page.locator("[data-side=both]").press("Enter");
      page.locator("[data-do=save-merged]").press("Enter");

      toast(page, "Saved a.css as version 4").waitFor();
      assertThat(saved(id, "notes/a.css"))
          .isEqualTo("/* mine */\n/* theirs */\nb {\n  color: red;\n}\n");
    }
  }

  @Test
  void takesTheirsOrMineOrAMergeByHand() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      conflict(page, id, "/* mine 1 */", "theirs 1");
      page.locator("[data-do=theirs-all]").click();
      page.locator(".cm-line", new Page.LocatorOptions().setHasText("theirs 1")).waitFor();
      assertThat(page.locator(".file-title .pill").isVisible()).isFalse();
      assertThat(saved(id, "notes/a.css")).isEqualTo("theirs 1");

      conflict(page, id, "/* mine 2 */", "theirs 2");
      page.locator("[data-do=mine-all]").click();
      toast(page, "Saved a.css").waitFor();
      assertThat(saved(id, "notes/a.css")).isEqualTo("/* mine 2 */theirs 1");

      conflict(page, id, "/* mine 3 */", "theirs 3");
      page.locator("[data-side=theirs]").click();
      page.locator("[data-do=edit-merged]").click();
      notice(page, "Merged text").waitFor();
      type(page, "by hand ");
      page.keyboard().press("Control+s");
      toast(page, "as version 7").waitFor();
      assertThat(saved(id, "notes/a.css")).isEqualTo("by hand theirs 3");
    }
  }

  private static void conflict(Page page, String id, String mine, String theirs) throws Exception {
    type(page, mine);
    put(id, "notes/a.css", theirs);
    notice(page, "changed elsewhere").locator("button").click();
    page.locator(".difference").first().waitFor();
  }

  @Test
  void aVersionThatChangedOtherFilesDoesNotStandInTheWay() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      type(page, "/* mine */");
      // In the moment before the save, so that the page cannot know it.
      boolean[] done = {false};
      page.route(
          "**/files/notes/a.css",
          route -> {
            try {
              if (!done[0]) {
                done[0] = true;
                put(id, "notes/other.txt", "other");
              }
              route.resume();
            } catch (Exception failure) {
              throw new IllegalStateException(failure);
            }
          });
      page.keyboard().press("Control+s");
      toast(page, "Saved a.css as version 4").waitFor();
      assertThat(saved(id, "notes/a.css")).startsWith("/* mine */");
      assertThat(saved(id, "notes/other.txt")).isEqualTo("other");
    }
  }

  @Test
  void theEditorFollowsAVersionWhileNothingIsUnsaved() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      put(id, "notes/a.css", "i { color: blue }");
      page.locator(".cm-line", new Page.LocatorOptions().setHasText("blue")).waitFor();
      assertThat(page.locator(".file-title .pill").isVisible()).isFalse();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void theTreeWorksWithTheKeyboardAlone() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "");
      page.locator(".leaf").first().waitFor();
      assertThat(page.locator(".tree [tabindex='0']").count()).isEqualTo(1);
      page.locator(".leaf[data-path='notes/']").focus();
      page.locator(".tree [tabindex='0']").focus();
      page.keyboard().press("n");
      assertThat(focusedPath(page)).isEqualTo("notes/");
      page.keyboard().press("ArrowLeft");
      assertThat(page.locator(".leaf[data-path='notes/a.css']").count()).isZero();
      assertThat(focusedPath(page)).isEqualTo("notes/");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertThat(focusedPath(page)).isEqualTo("notes/a.css");
      page.keyboard().press("F2");
      page.locator("#file-path").fill("notes/b.css");
      page.keyboard().press("Enter");
      page.waitForURL("**/files/notes/b.css");
      toast(page, "Renamed a.css to b.css").waitFor();
      page.locator(".cm-content").waitFor();
      assertThat(saved(id, "notes/b.css")).startsWith("b {");

      page.locator(".leaf[data-path='notes/b.css']").focus();
      page.keyboard().press("Delete");
      toast(page, "Deleted notes/b.css").waitFor();
      assertThat(page.locator(".leaf[data-path='notes/b.css']").count()).isZero();
      page.waitForFunction("() => document.activeElement.getAttribute('role') === 'treeitem'");
      page.keyboard().press("Control+z");
      page.locator(".leaf[data-path='notes/b.css']").waitFor();
      assertThat(saved(id, "notes/b.css")).startsWith("b {");
      assertThat(tab.errors()).isEmpty();
    }
  }

  private static Object focusedPath(Page page) {
    return page.evaluate("() => document.activeElement.dataset.path");
  }

  @Test
  void filesAreMadeFilteredUploadedShownAndDownloaded() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "");
      page.locator(".leaf").first().waitFor();
      page.locator(".tools button", new Page.LocatorOptions().setHasText("New file")).click();
      page.locator("#file-path").fill("index.html");
      page.keyboard().press("Enter");
      page.locator("#file-path-error", new Page.LocatorOptions().setHasText("already")).waitFor();
      page.locator("#file-path").fill("pages/.hidden");
      page.keyboard().press("Enter");
      page.locator("#file-path-error", new Page.LocatorOptions().setHasText("dot")).waitFor();
      page.locator("#file-path").fill("pages/new page.md");
      page.keyboard().press("Enter");
      page.locator(".cm-content").waitFor();
      type(page, "# New");
      page.locator(".file-head button", new Page.LocatorOptions().setHasText("Save")).click();
      toast(page, "Saved new page.md").waitFor();
      assertThat(saved(id, "pages/new%20page.md")).isEqualTo("# New");

      page.locator("[aria-label='Filter the files by name']").fill("new p");
      assertThat(page.locator(".leaf:not(.folder)").count()).isEqualTo(1);
      page.locator("[aria-label='Filter the files by name']").fill("");
      drop(page, ".file-desk", "dot.png", PIXEL);
      page.locator(".viewer img").waitFor();
      page.waitForFunction("() => document.querySelector('.viewer img').naturalWidth === 1");
      page.locator(".leaf[data-path='pages/dot.png']").waitFor();
      page.locator(".tools input[type=file]")
          .setInputFiles(
              new FilePayload("raw.bin", "application/octet-stream", new byte[] {0, 1, 2, -1}));
      page.locator(".viewer", new Page.LocatorOptions().setHasText("is no text")).waitFor();
      Download download = page.waitForDownload(() -> page.locator(".viewer a.button").click());
      assertThat(download.suggestedFilename()).isEqualTo("raw.bin");
      Download all =
          page.waitForDownload(() ->
              page.locator(".tools a", new Page.LocatorOptions().setHasText("Download all"))
                  .click());
      assertThat(all.suggestedFilename()).endsWith(".zip");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void formatsByLanguageAndSaysWhereATextIsBroken() throws Exception {
    String id = makeApp();
    put(id, "one.css", "b{color:red}");
    put(id, "two.html", "<p>a</p><p>b</p>");
    put(id, "three.js", "const a={b:1}");
    put(id, "four.json", "{\"a\":1}");
    put(id, "five.md", "*  a\n");
    put(id, "six.ts", "let a:number=1");
    put(id, "broken.js", "let a = 1;\nconst 1 = 2;\n");
    try (Browser.Tab tab = browser.tab()) {
      for (String[] each :
          new String[][] {
            {"one.css", "b {\n  color: red;\n}\n"},
            {"two.html", "<p>a</p>\n<p>b</p>\n"},
            {"three.js", "const a = { b: 1 };\n"},
            {"four.json", "{ \"a\": 1 }\n"},
            {"five.md", "- a\n"},
            {"six.ts", "let a: number = 1;\n"},
          }) {
        Page page = open(tab, id, "/" + each[0]);
        page.locator("[aria-label='Text of " + each[0] + "']").waitFor();
        page.locator(".file-head button", new Page.LocatorOptions().setHasText("Format")).click();
        page.locator(".file-title .pill").waitFor();
        page.locator(".cm-content").press("Control+s");
        toast(page, "Saved " + each[0]).waitFor();
        assertThat(saved(id, each[0])).as(each[0]).isEqualTo(each[1]);
      }
      Page page = open(tab, id, "/broken.js");
      page.locator("[aria-label='Text of broken.js']").waitFor();
      page.locator(".file-head button", new Page.LocatorOptions().setHasText("Format")).click();
      notice(page, "Line 2, column 7").waitFor();
      notice(page, "Line 2").locator("button").press("Enter");
      page.locator(".cm-activeLineGutter", new Page.LocatorOptions().setHasText("2")).waitFor();
      assertThat(page.locator(".file-title .pill").isVisible()).isFalse();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void findsAWordInAllFilesWithWhatIsUnsavedAndOpensItThere() throws Exception {
    String id = makeApp();
    put(id, "notes/long.txt", "line\n".repeat(200) + "the Lighthouse is here\n");
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      type(page, "/* lighthouse */");
      page.locator(".modes button").nth(1).click();
      page.keyboard().type("lighthouse");
      page.locator(".find [role=status]", new Page.LocatorOptions().setHasText("2 hits in 2 files"))
          .waitFor();
      Locator hit = page.locator(".hits a", new Page.LocatorOptions().setHasText("long.txt:201"));
      assertThat(hit.locator("code").innerText()).isEqualTo("the Lighthouse is here");
      hit.press("Enter");
      page.locator(".cm-activeLine", new Page.LocatorOptions().setHasText("Lighthouse")).waitFor();
      // Before the check, which makes Chromium warn of its own canvas.
      assertThat(tab.errors()).isEmpty();
      assertThat(Accessibility.problems(page)).isEmpty();
    }
  }

  @Test
  void anEditorThatCannotBeLoadedIsSaidAndTriedAgain() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.route("**/js/files/code-editor.js", route -> route.abort());
      page.navigate("http://localhost:" + server.port() + "/#/apps/" + id + "/files/notes/a.css");
      Locator problem = page.locator(".editor [role=alert]");
      problem.waitFor();
      assertThat(problem.innerText()).contains("editor could not be loaded");
      assertThat(page.locator(".document textarea").count()).isZero();
      page.unroute("**/js/files/code-editor.js");
      problem.locator("button").click();
      page.locator(".cm-content").waitFor();
    }
  }

  @Test
  void theFirstPageLoadsNothingOfTheEditor() {
    try (Browser.Tab tab = browser.tab()) {
      StringBuilder asked = new StringBuilder();
      tab.page().onRequest(request -> asked.append(request.url()).append('\n'));
      tab.page().navigate("http://localhost:" + server.port() + "/");
      tab.page().waitForFunction("() => document.querySelector('#total').textContent !== ''");
      assertThat(asked.toString()).contains("main.js").doesNotContain("/lib/", "/files/");
    }
  }

  @Test
  void fitsAPhoneWhereTheTreeAndTheFileTakeTurns() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab =
        browser.tab(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(320, 700)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = open(tab, id, "");
      page.locator(".leaf[data-path='notes/a.css']").click();
      page.locator(".cm-content").waitFor();
      assertThat(page.locator(".tree").isVisible()).isFalse();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      page.locator(".to-tree").click();
      page.locator(".tree").waitFor();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      // Before the checks, which make Chromium warn of their own canvas.
      assertThat(tab.errors()).isEmpty();
      assertThat(Accessibility.problems(page)).isEmpty();
      page.locator(".leaf[data-path='notes/a.css']").click();
      page.locator(".cm-content").waitFor();
      assertThat(Accessibility.problems(page)).isEmpty();
    }
  }

  @Test
  void hasNoSeriousAccessibilityProblemsInTheLight() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id, "/notes/a.css");
      assertThat(Accessibility.problems(page)).isEmpty();
    }
  }
}
