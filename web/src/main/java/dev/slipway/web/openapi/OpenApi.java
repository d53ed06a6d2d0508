package dev.slipway.web.openapi;

import dev.slipway.web.gateway.Resources;
import dev.slipway.web.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the OpenAPI 3.1 description from the table of routes, so that the two cannot differ. */
public final class OpenApi {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)\\*?}");

  private OpenApi() {}

  /** The description of some routes. */
  public static ObjectNode describe(String version, List<Route> routes) {
    ObjectNode root = JSON.createObjectNode();
    root.put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "Slipway")
        .put("version", version)
        .put("description", "Turns a prompt into a running web app, on your own server.");
    ObjectNode paths = root.putObject("paths");
    for (Route route : routes) {
      String path = route.template().replace("*}", "}");
      ObjectNode item =
          paths.path(path) instanceof ObjectNode known ? known : paths.putObject(path);
      item.set(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components =
        (ObjectNode) JSON.readTree(new Resources(OpenApi.class, "").text("components.json"));
    root.set("components", components);
    return root;
  }

  private static ObjectNode operation(Route route) {
    ObjectNode operation = JSON.createObjectNode();
    operation.put("summary", route.summary());
    operation.put("operationId", operationId(route));
    ArrayNode parameters = operation.putArray("parameters");
    Matcher matcher = PARAMETER.matcher(route.template());
    while (matcher.find()) {
      parameters
          .addObject()
          .put("name", matcher.group(1))
          .put("in", "path")
          .put("required", true)
          .putObject("schema")
          .put("type", "string");
    }
    for (String name : route.query()) {
      parameters
          .addObject()
          .put("name", name)
          .put("in", "query")
          .putObject("schema")
          .put("type", "string");
    }
    if (route.requestSchema() != null) {
      reference(
          operation.putObject("requestBody").put("required", true).putObject("content"),
          "application/json",
          route.requestSchema());
    } else if (route.bodyLimit() > 0) {
      operation
          .putObject("requestBody")
          .put("required", true)
          .putObject("content")
          .putObject("application/octet-stream");
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success =
        responses.putObject(Integer.toString(route.success())).put("description", "As asked.");
    if (route.responseSchema() != null) {
      reference(success.putObject("content"), "application/json", route.responseSchema());
    }
    reference(
        responses.putObject("default").put("description", "A problem.").putObject("content"),
        "application/problem+json",
        "Problem");
    if (route.access() == Route.Access.OPEN) {
      operation.putArray("security");
    }
    return operation;
  }

  private static void reference(ObjectNode content, String type, String schema) {
    content.putObject(type).putObject("schema").put("$ref", "#/components/schemas/" + schema);
  }

  private static String operationId(Route route) {
    String words = route.template().replaceAll("[^A-Za-z]+", " ").strip().replace(' ', '_');
    return route.method().toLowerCase(Locale.ROOT) + (words.isEmpty() ? "" : "_" + words);
  }
}
