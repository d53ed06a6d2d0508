package dev.slipway.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, without a window; one missing is a failure, never a reason to skip. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser open(String... more) {
    List<String> flags = Stream.concat(FLAGS.stream(), Stream.of(more)).toList();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setExecutablePath(executable())
                    .setArgs(flags)));
  }

  private static Path executable() {
    return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium on the PATH; ./slipway test installs it"));
  }

  /** A fresh profile with a page that remembers what goes wrong in it. */
  Tab tab() {
    return tab(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Tab tab(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(30_000);
    return new Tab(context, context.newPage());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** One page and its errors. */
  static final class Tab implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Tab(BrowserContext context, Page page) {
      this.context = context;
      this.page = page;
      page.onConsoleMessage(message -> {
        boolean wrong = message.type().equals("error") || message.type().equals("warning");
        // The accessibility checker reads colours from a canvas of its own, inside the page.
        if (wrong && !message.text().startsWith("Canvas2D: Multiple readback operations")) {
          errors.add(message.text() + " " + message.location());
        }
      });
      page.onPageError(errors::add);
      page.onRequestFailed(request -> {
        // Leaving a page ends its event streams; that is no error of the page's.
        if (!request.resourceType().equals("eventsource")
            && !request.url().endsWith("/events")
            && !String.valueOf(request.failure()).contains("ERR_ABORTED")) {
          errors.add("failed: " + request.url() + " " + request.failure());
        }
      });
    }

    Page page() {
      return page;
    }

    BrowserContext context() {
      return context;
    }

    List<String> errors() {
      return errors;
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
