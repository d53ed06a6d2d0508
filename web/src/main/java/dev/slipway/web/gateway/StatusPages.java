package dev.slipway.web.gateway;

import dev.slipway.core.app.App;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;

/** What a visitor sees where an app's files cannot be shown. */
final class StatusPages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String RETRY_SECONDS = "1";

  private final Resources resources;
  private final String root;

  /**
   * Takes what it works with.
   *
   * @param root what stands before the app's own paths: nothing, or the prefix with the app's label
   */
  StatusPages(Resources resources, String root) {
    this.resources = resources;
    this.root = root;
  }

  /** There is no such app; whatever an app left behind in this browser is cleared. */
  Response gone() {
    return page(404, "not-found.html", "").with("clear-site-data", "\"cache\", \"storage\"");
  }

  Response notFound() {
    return page(404, "not-found.html", "");
  }

  Response waiting(App app) {
    return page(503, "waiting.html", app.name()).with("retry-after", RETRY_SECONDS);
  }

  Response stopped(App app) {
    return page(503, "stopped.html", app.name());
  }

  Response failed(App app) {
    return page(404, "failed.html", app.name());
  }

  private Response page(int status, String file, String name) {
    String html =
        resources.text(file).replace("{{root}}", escape(root)).replace("{{name}}", escape(name));
    return Response.of(status, HTML, html.getBytes(StandardCharsets.UTF_8))
        .with("cache-control", "no-store");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
