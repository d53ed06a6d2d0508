package dev.slipway.web.http;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body as a JSON object whose fields are checked one by one. */
public final class JsonBody {
  private static final int MAXIMUM_DEPTH = 32;

  /**
   * So many that no short body has more; a long one could make a thousand things of each kilobyte.
   */
  private static final long MAXIMUM_TOKENS = 200_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAXIMUM_DEPTH)
                          .maxTokenCount(MAXIMUM_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode object;

  private JsonBody(ObjectNode object) {
    this.object = object;
  }

  /**
   * Reads a body that may have only the fields named, so that a typing error is noticed.
   *
   * <p>The content type must be JSON: a form of another site cannot send that without asking first.
   */
  public static JsonBody of(Request request, String... fields) {
    requireJson(request);
    JsonNode node;
    try {
      node = JSON.readTree(request.body());
    } catch (JacksonException malformed) {
      throw SlipwayException.caused(
          FailureCode.MALFORMED_JSON,
          "The body is not JSON, names a field twice, has too many values, or is nested deeper than "
              + MAXIMUM_DEPTH
              + " levels.",
          malformed);
    }
    if (!(node instanceof ObjectNode object)) {
      throw SlipwayException.of(FailureCode.MALFORMED_JSON, "The body must be a JSON object.");
    }
    List<String> known = List.of(fields);
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw SlipwayException.invalid(
            name, "There is no such field here. There is: " + String.join(", ", known) + ".");
      }
    }
    return new JsonBody(object);
  }

  /** Fails unless the request says that its body is JSON. */
  public static void requireJson(Request request) {
    String type = request.header("content-type");
    String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!essence.equals("application/json") && !essence.endsWith("+json")) {
      throw SlipwayException.ofField(
          FailureCode.UNSUPPORTED_MEDIA_TYPE,
          "content-type",
          "Send JSON with the header content-type: application/json.");
    }
  }

  /** A text that must be there. */
  public String text(String field) {
    return optionalText(field)
        .orElseThrow(() -> SlipwayException.invalid(field, "The field " + field + " is missing."));
  }

  /** A text that may be missing or null. */
  public Optional<String> optionalText(String field) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw SlipwayException.invalid(field, "The field " + field + " must be a text.");
    }
    return Optional.of(node.stringValue());
  }

  /** A text that must be there, or null where null is said. */
  public @Nullable String textOrSaidNull(String field) {
    return object.path(field).isNull() ? null : text(field);
  }

  /** As {@link #optionalText}, with null for none. */
  public @Nullable String textOrNull(String field) {
    return optionalText(field).orElse(null);
  }

  /**
   * The objects of a list that may have only the fields named; none where it is missing or null.
   */
  public List<JsonBody> objects(String field, String... fields) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw SlipwayException.invalid(field, "The field " + field + " must be a list.");
    }
    List<JsonBody> objects = new ArrayList<>();
    for (JsonNode each : node) {
      if (!(each instanceof ObjectNode known)
          || !List.of(fields).containsAll(known.propertyNames())) {
        throw SlipwayException.invalid(
            field,
            "Each of "
                + field
                + " is an object with the fields "
                + String.join(", ", fields)
                + ".");
      }
      objects.add(new JsonBody(known));
    }
    return objects;
  }

  /** A yes or no; no where it is missing or null. */
  public boolean flag(String field) {
    JsonNode node = object.path(field);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      throw SlipwayException.invalid(field, "The field " + field + " must be true or false.");
    }
    return node.isBoolean() && node.booleanValue();
  }

  /** A whole number, or another where it is missing or null. */
  public int numberOr(String field, int fallback) {
    JsonNode node = object.path(field);
    return node.isMissingNode() || node.isNull() ? fallback : number(field);
  }

  /** A whole number that must be there. */
  public int number(String field) {
    JsonNode node = object.path(field);
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw SlipwayException.invalid(field, "The field " + field + " must be a whole number.");
    }
    return node.intValue();
  }
}
