package dev.slipway.web.openapi;

import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, for programs as JSON and for people as a page. */
public final class ApiPages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final ObjectNode description;
  private final byte[] page;

  /** Describes some routes. */
  public ApiPages(String version, List<Route> routes) {
    this.description = OpenApi.describe(version, routes);
    this.page = page(routes).getBytes(StandardCharsets.UTF_8);
  }

  /** The OpenAPI document. */
  public Response json(Request request) {
    return Response.json(200, description);
  }

  /** The page. */
  public Response html(Request request) {
    return Response.of(200, "text/html; charset=utf-8", page)
        .with("content-security-policy", POLICY);
  }

  private static String page(List<Route> routes) {
    StringBuilder rows = new StringBuilder();
    for (Route route : routes) {
      rows.append("<tr><td><code>")
          .append(route.method())
          .append("</code></td><td><code>")
          .append(escape(route.template()))
          .append("</code></td><td>")
          .append(escape(route.summary()))
          .append("</td><td><code>")
          .append(escape(String.join(", ", route.query())))
          .append("</code></td></tr>\n");
    }
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Slipway API</title>
    <link rel="stylesheet" href="/workbench/docs.css">
    </head>
    <body>
    <main>
    <h1>Slipway API</h1>
    <p>Requests and answers are JSON in UTF-8, times are ISO 8601 in UTC, and errors are problem
    documents with a stable <code>code</code>. The machine-readable description is
    <a href="/openapi.json">/openapi.json</a>; the workbench is <a href="/">/</a>.</p>
    <table>
    <thead><tr><th>Method</th><th>Path</th><th>Does</th><th>Query</th></tr></thead>
    <tbody>
    %s</tbody>
    </table>
    </main>
    </body>
    </html>
    """
        .formatted(rows);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
