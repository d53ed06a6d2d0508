package dev.slipway.web.gateway;

import dev.slipway.core.app.App;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;

/** What a visitor sees where an app's files cannot be shown. */
final class StatusPages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String RETRY_SECONDS = "1";

  private final Resources resources;
  private final FrameScript script;
  private final String root;
  private final boolean framed;

  /**
   * Takes what it works with.
   *
   * @param root what stands before the app's own paths: nothing, or the prefix with the app's label
   * @param framed whether they are shown in a frame, and tell so
   */
  StatusPages(Resources resources, FrameScript script, String root, boolean framed) {
    this.resources = resources;
    this.script = script;
    this.root = root;
    this.framed = framed;
  }

  /** What stands before the app's own paths. */
  String root() {
    return root;
  }

  /** There is no such app; whatever an app left behind in this browser is cleared. */
  Response gone() {
    return page(404, "not-found", "").with("clear-site-data", "\"cache\", \"storage\"");
  }

  Response notFound() {
    return page(404, "not-found", "");
  }

  Response waiting(App app) {
    return page(503, "waiting", app.name()).with("retry-after", RETRY_SECONDS);
  }

  Response stopped(App app) {
    return page(503, "stopped", app.name());
  }

  Response failed(App app) {
    return page(404, "failed", app.name());
  }

  private Response page(int status, String state, String name) {
    String html =
        resources
            .text(state + ".html")
            .replace("{{root}}", escape(root))
            .replace("{{name}}", escape(name));
    byte[] plain = html.getBytes(StandardCharsets.UTF_8);
    byte[] content = framed ? script.addTo(plain, root, state) : plain;
    return Response.of(status, HTML, content)
        .with("cache-control", "no-store")
        .with("vary", FrameScript.VARY);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
