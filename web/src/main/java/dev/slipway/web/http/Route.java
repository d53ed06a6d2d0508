package dev.slipway.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of routes; also what the API description is made from.
 *
 * @param method upper case
 * @param template a path such as {@code /api/apps/{id}}; a last parameter {@code {path*}} takes the
 *     rest of the path
 * @param access who may ask
 * @param bodyLimit the most bytes of a request body; 0 for none
 * @param handler what answers
 * @param summary one line for people
 * @param query the query parameters that it knows; others are refused
 * @param requestSchema the name of the schema of the body; null for none or for plain bytes
 * @param success the status code of success
 * @param responseSchema the name of the schema of the answer; null for none or for plain bytes
 * @param reuse how its answers are used again; null where each is for one request
 */
public record Route(
    String method,
    String template,
    Access access,
    int bodyLimit,
    Handler handler,
    String summary,
    List<String> query,
    @Nullable String requestSchema,
    int success,
    @Nullable String responseSchema,
    @Nullable Reuse reuse) {
  private static final int JSON_BODY_LIMIT = 128 * 1_024;

  /** Who may ask. */
  public enum Access {
    /** Anybody who reaches the server. */
    OPEN,
    /** Whoever holds the token, where one is set. */
    SIGNED_IN
  }

  /** A route that reads. */
  public static Route get(String template, Handler handler, String summary) {
    return of("GET", template, handler, summary);
  }

  /** A route of another method, for those who are signed in. */
  public static Route of(String method, String template, Handler handler, String summary) {
    return new Route(
        method, template, Access.SIGNED_IN, 0, handler, summary, List.of(), null, 200, null, null);
  }

  /** This route, open to anybody. */
  public Route open() {
    return new Route(
        method,
        template,
        Access.OPEN,
        bodyLimit,
        handler,
        summary,
        query,
        requestSchema,
        success,
        responseSchema,
        reuse);
  }

  /** This route with the query parameters that it knows. */
  public Route query(String... names) {
    return new Route(
        method,
        template,
        access,
        bodyLimit,
        handler,
        summary,
        List.of(names),
        requestSchema,
        success,
        responseSchema,
        reuse);
  }

  /** This route with a JSON body. */
  public Route takes(String schema) {
    return takes(schema, JSON_BODY_LIMIT);
  }

  /** This route with a JSON body that may be longer than usual. */
  public Route takes(String schema, int limit) {
    return new Route(
        method,
        template,
        access,
        limit,
        handler,
        summary,
        query,
        schema,
        success,
        responseSchema,
        reuse);
  }

  /** This route with a body of plain bytes. */
  public Route takesBytes(int limit) {
    return new Route(
        method,
        template,
        access,
        limit,
        handler,
        summary,
        query,
        null,
        success,
        responseSchema,
        reuse);
  }

  /** This route with the status of success and the schema of its answer. */
  public Route answers(int status, @Nullable String schema) {
    return new Route(
        method,
        template,
        access,
        bodyLimit,
        handler,
        summary,
        query,
        requestSchema,
        status,
        schema,
        reuse);
  }

  /** This route, whose answers are used again. */
  public Route reused(Reuse how) {
    return new Route(
        method,
        template,
        access,
        bodyLimit,
        handler,
        summary,
        query,
        requestSchema,
        success,
        responseSchema,
        how);
  }

  /** What the template named of a request, in the template's order. */
  public List<String> named(Map<String, String> parameters) {
    List<String> values = new ArrayList<>();
    for (String segment : template.split("/")) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1).replace("*", "");
        values.add(parameters.getOrDefault(name, ""));
      }
    }
    return values;
  }
}
