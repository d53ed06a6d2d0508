package dev.slipway.web.gateway;

import dev.slipway.core.app.App;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;

/** What a visitor sees where an app's files cannot be shown. */
final class StatusPages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String RETRY_SECONDS = "1";

  private final Resources resources;

  StatusPages(Resources resources) {
    this.resources = resources;
  }

  /** There is no such app; whatever an app left behind in this browser is cleared. */
  Response gone(Request request) {
    return page(request, 404, "not-found.html", "")
        .with("clear-site-data", "\"cache\", \"storage\"");
  }

  Response notFound(Request request) {
    return page(request, 404, "not-found.html", "");
  }

  Response waiting(App app, Request request) {
    return page(request, 503, "waiting.html", app.name()).with("retry-after", RETRY_SECONDS);
  }

  Response stopped(App app, Request request) {
    return page(request, 503, "stopped.html", app.name());
  }

  Response failed(App app, Request request) {
    return page(request, 404, "failed.html", app.name());
  }

  private Response page(Request request, int status, String file, String name) {
    String html =
        resources.text(file).replace("{{root}}", root(request)).replace("{{name}}", escape(name));
    return Response.of(status, HTML, html.getBytes(StandardCharsets.UTF_8))
        .with("cache-control", "no-store");
  }

  /** Where the app's own addresses begin: the path prefix with its label, or nothing. */
  private static String root(Request request) {
    String path = request.path();
    return path.startsWith(Gateway.PREFIX)
        ? escape(path.substring(0, path.indexOf('/', Gateway.PREFIX.length())))
        : "";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
