package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.core.model.ModelImage;
import dev.slipway.engine.generate.EngineProgress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench with language models: files as they are written, engines, costs, images. */
class WorkbenchModelsBrowserTest {
  private static final byte[] DOT =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  @TempDir private static Path data;

  private static final StreamingEngine ENGINE = new StreamingEngine();
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data, Map.of(), List.of(ENGINE));
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static String home() {
    return "http://localhost:" + server.port() + "/";
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(320, 700).setColorScheme(ColorScheme.DARK);
  }

  private static void build(Page page, String prompt) {
    page.locator("#engine").selectOption("streaming");
    page.locator("#prompt").fill(prompt);
    page.locator("#prompt").press("Enter");
    page.locator(".making").waitFor();
  }

  /** Answers with these engines in place of the server's. */
  private static void engines(Page page, String json) {
    page.route(
        "**/api/system",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"engines\":[" + json + "]}")));
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void filesAppearWhileTheyAreWrittenAlsoAfterAReload() throws Exception {
    String page1 = "<h1>Hi</h1><script>window.hit = 1</script><img src=x onerror='hit = 1'>\u00e4";
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(home());
      build(page, "An app in pieces");
      page.locator(".making h2").evaluate("each => { each.tabIndex = -1; each.focus(); }");
      ENGINE.text("index.html", 0, page1.substring(0, 20));
      Locator live = page.locator(".live-text");
      assertThat(live).hasText(page1.substring(0, 20));
      ENGINE.text("index.html", 20, page1.substring(20));
      assertThat(live).hasText(page1);
      assertThat(page.locator(".making .files li"))
          .hasText(Pattern.compile("index.html.*73 B so far"));
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("panel-making");
      assertThat(page.locator("#announcer")).not().containsText("Hi");
      assertThat(page.locator(".live-text, .live-text *, :has(.live-text)[aria-live]")).hasCount(1);
      assertThat(Accessibility.problems(page)).isEmpty();

      page.reload();
      assertThat(live).hasText(page1);
      assertThat(page.evaluate("() => window.hit ?? null")).isNull();

      ENGINE.ended("index.html");
      ENGINE.text("app.js", 0, "x".repeat(30_000));
      ENGINE.text("app.js", 30_000, "\nthe end");
      assertThat(live).containsText("the end");
      assertThat(page.locator(".making .files li")).hasCount(2);
      assertThat((Integer) live.evaluate("each => each.textContent.length")).isLessThan(25_000);
      ENGINE.text("no.js", 0, "nothing");
      assertThat(page.locator(".making .files li")).hasCount(3);
      ENGINE.retracted("no.js");
      assertThat(page.locator(".making .files li")).hasCount(2);
      // Begun again, as after a server that was killed.
      ENGINE.text("app.js", 0, "anew");
      assertThat(live).hasText("anew");

      ENGINE.turn(EngineProgress.Turn.REPAIR, "The script did not parse. Asking again.");
      assertThat(page.locator(".messages .repair"))
          .hasText("The script did not parse. Asking again.");
      ENGINE.turn(EngineProgress.Turn.FALLBACK, "streaming broke off. Asking composer instead.");
      assertThat(page.locator(".messages .fallback")).containsText("Asking composer instead");
      assertThat(page.locator("#announcer")).containsText("Asking composer instead");
      assertThat(page.locator(".making .files li")).hasCount(0);

      ENGINE.used(12_300, 4_100, 50_000);
      ENGINE.finish();
      assertThat(page.locator("#panel-making")).hasText("Ready");
      assertThat(page.locator(".messages .usage"))
          .hasText("streaming: 12,300 tokens in, 4,100 out, $0.05");
      assertThat(live).isHidden();
      Locator details = page.locator(".panel.details");
      assertThat(details).containsText("Written by");
      assertThat(details).containsText("streaming");
      assertThat(details).containsText("openai:first did not answer in time.");

      page.locator(".tab", new Page.LocatorOptions().setHasText("History")).click();
      assertThat(page.locator(".history li").first())
          .containsText("streaming: 12,300 tokens in, 4,100 out, $0.05");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void whatIsBeingWrittenIsStopped() {
    try (Browser.Tab tab = browser.tab(phone())) {
      Page page = tab.page();
      page.navigate(home());
      build(page, "An app that nobody waits for");
      ENGINE.text("index.html", 0, "<p>" + "w".repeat(900));
      assertThat(page.locator(".live-text")).isVisible();
      assertThat(page.locator(".making progress")).isVisible();
      assertFits(page);
      assertThat(Accessibility.problems(page)).isEmpty();
      page.locator(".making button", new Page.LocatorOptions().setHasText("Stop")).press("Enter");
      assertThat(page.locator("#panel-making")).hasText("Cancelled");
      assertThat(page.locator(".live-text")).isHidden();
      assertThat(page.locator(".making progress")).isHidden();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void enginesThatCannotBeUsedSayWhyAndTheChoiceIsRemembered() {
    try (Browser.Tab tab = browser.tab(phone())) {
      Page page = tab.page();
      engines(
          page,
          """
          {"name": "openai:gpt", "usable": false, "why": "Set OPENAI_API_KEY."},
          {"name": "anthropic:claude", "usable": true, "images": true, "spentTodayMicros": 420000,
           "dayMicros": 5000000, "breaker": {"phase": "closed", "failures": 0}},
          {"name": "ollama:qwen", "usable": false, "why": "It failed lately.",
           "breaker": {"phase": "open", "failures": 5, "retryAt": "%s"}},
          {"name": "composer", "usable": true}
          """
              .formatted(Instant.now().plusSeconds(90)));
      page.navigate(home());
      Locator select = page.locator("#engine");
      assertThat(select).isVisible();
      assertThat(select).hasValue("auto");
      assertThat(select.locator("option")).hasCount(5);
      assertThat(select.locator("option[disabled]"))
          .hasText(
              new String[] {"openai:gpt: Set OPENAI_API_KEY.", "ollama:qwen: It failed lately."});
      select.selectOption("anthropic:claude");
      page.reload();
      assertThat(select).hasValue("anthropic:claude");

      page.locator("#engine-states summary").press("Enter");
      Locator rows = page.locator(".engine-list li");
      assertThat(page.locator("#engine-states summary")).hasText("Engines: 2 of 4 ready");
      assertThat(rows.nth(0)).containsText("Not usable");
      assertThat(rows.nth(1)).containsText("$0.42 of $5.00 today");
      assertThat(rows.nth(2))
          .containsText(Pattern.compile("5 failures, tried again in (1 min )?\\d+ s"));
      String before = rows.nth(2).innerText();
      assertThat(rows.nth(2)).not().hasText(before.replaceAll("\\s+", " "));
      assertFits(page);
      assertThat(Accessibility.problems(page)).isEmpty();

      // The chosen one is gone: then the server chooses.
      engines(page, "{\"name\": \"openai:gpt\"}, {\"name\": \"composer\"}");
      page.reload();
      assertThat(select).hasValue("auto");
      engines(page, "{\"name\": \"composer\"}");
      page.reload();
      assertThat(page.locator("#total")).not().isEmpty();
      assertThat(page.locator("#engine-choice")).isHidden();
      assertThat(page.locator("#engine-states summary")).isHidden();
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void imagesArePastedDroppedRemovedAndSent() throws Exception {
    try (Browser.Tab tab = browser.tab(phone())) {
      Page page = tab.page();
      engines(
          page,
          "{\"name\": \"streaming\", \"usable\": true, \"images\": true},"
              + "{\"name\": \"composer\", \"usable\": true}");
      page.navigate(home());
      page.locator("#engine").selectOption("streaming");
      page.locator("#prompt").fill("An app like the sketch");
      give(page, "paste", "one.png", "image/png", DOT);
      give(page, "drop", "two.png", "image/png", DOT);
      Locator thumbs = page.locator("#prompt-images li");
      assertThat(thumbs).hasCount(2);
      assertThat(page.locator("#drop")).isHidden();
      assertThat(
              (Boolean) thumbs.first().locator("img").evaluate("each => each.naturalWidth === 1"))
          .isTrue();
      assertFits(page);
      assertThat(Accessibility.problems(page)).isEmpty();

      Locator problem = page.locator("#prompt-images [role=alert]");
      give(page, "paste", "page.svg", "image/svg+xml", new byte[9]);
      assertThat(problem).containsText("PNG, JPEG, WebP or GIF");
      give(page, "paste", "large.png", "image/png", new byte[(4 << 20) + 1]);
      assertThat(problem).containsText("at most 4 MiB");
      for (int more = 0; more < 3; more++) {
        give(page, "paste", more + ".png", "image/png", DOT);
      }
      assertThat(problem).containsText("at most 4 images");
      assertThat(thumbs).hasCount(4);
      page.getByLabel("Remove one.png").press("Enter");
      assertThat(thumbs).hasCount(3);
      assertThat(page.getByLabel("Remove two.png")).isFocused();

      page.locator("#engine").selectOption("composer");
      assertThat(problem).containsText("takes no images");
      page.locator("#prompt").press("Enter");
      assertThat(page.locator("#prompt-error")).containsText("takes no images");
      page.locator("#engine").selectOption("streaming");
      assertThat(problem).isHidden();
      page.locator("#prompt").press("Enter");
      assertDots(nextImages());
      Locator making = page.locator(".making");
      making.getByText("Stop").press("Enter");
      assertThat(page.locator("#panel-making")).hasText("Cancelled");
      making.getByText("Try again").press("Enter");
      assertDots(nextImages());
      ENGINE.finish();
      assertThat(page.locator("#panel-making")).hasText("Ready");
      assertThat(thumbs).hasCount(0);
      assertThat(tab.errors()).isEmpty();
    }
  }

  /** The images of the next prompt that had any. */
  private static List<ModelImage> nextImages() throws InterruptedException {
    List<ModelImage> images = ENGINE.images();
    while (images.isEmpty()) {
      images = ENGINE.images();
    }
    return images;
  }

  private static void assertDots(List<ModelImage> images) {
    assertThat(images)
        .hasSize(3)
        .allSatisfy(image -> {
          assertThat(image.mediaType()).isEqualTo("image/png");
          assertThat(image.bytes()).isEqualTo(DOT);
        });
  }

  @Test
  void imagesThatArePastedWhileOthersAreReadAreAllTaken() throws Exception {
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      engines(page, "{\"name\": \"streaming\", \"usable\": true, \"images\": true}");
      page.navigate(home());
      page.locator("#prompt").fill("An app like the sketch");
      page.evaluate(
          """
          () => {
            for (let number = 0; number < 6; number += 1) {
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File(['x'], `${number}.png`, {type: 'image/png'}));
              document.querySelector('#prompt').dispatchEvent(
                  new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData}));
            }
          }\
          """);
      assertThat(page.locator("#prompt-images li")).hasCount(4);
      assertThat(page.locator("#prompt-images [role=alert]")).containsText("at most 4 images");
    }
  }

  private static void give(Page page, String how, String name, String type, byte[] bytes) {
    page.evaluate(
        """
        ({how, name, type, text, length}) => {
          const known = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
          const bytes = length > known.length ? new Uint8Array(length) : known;
          const data = new DataTransfer();
          data.items.add(new File([bytes], name, {type}));
          const init = {bubbles: true, cancelable: true};
          const box = document.querySelector('#prompt');
          if (how === 'paste') {
            box.dispatchEvent(new ClipboardEvent('paste', {...init, clipboardData: data}));
          } else {
            for (const kind of ['dragenter', 'dragover', 'drop']) {
              box.dispatchEvent(new DragEvent(kind, {...init, dataTransfer: data}));
            }
          }
        }\
        """,
        Map.of(
            "how",
            how,
            "name",
            name,
            "type",
            type,
            "text",
            bytes.length > 10_000 ? "" : java.util.Base64.getEncoder().encodeToString(bytes),
            "length",
            bytes.length));
  }
}
