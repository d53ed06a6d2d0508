package dev.slipway.engine.record;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.json.Json;
import dev.slipway.core.record.AppRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads, checks, merges and shows the documents of records. */
final class Documents {
  /** The fields that the store keeps beside a document. */
  private static final Set<String> KEPT = Set.of("id", "revision", "createdAt", "updatedAt");

  private static final int MAXIMUM_DEPTH = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final int maximumBytes;

  Documents(int maximumBytes) {
    this.maximumBytes = maximumBytes;
  }

  /** The JSON object in a request's body. */
  ObjectNode parse(byte[] body) {
    if (body.length > maximumBytes) {
      throw SlipwayException.of(
          FailureCode.BODY_TOO_LARGE,
          "A record has at most %,d bytes; this one has %,d. Store less in it, or in several records."
              .formatted(maximumBytes, body.length));
    }
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (JacksonException malformed) {
      throw SlipwayException.caused(
          FailureCode.MALFORMED_JSON,
          "The body is not JSON, or nested deeper than " + MAXIMUM_DEPTH + " levels.",
          malformed);
    }
    if (!(node instanceof ObjectNode object)) {
      throw SlipwayException.of(FailureCode.MALFORMED_JSON, "A record is a JSON object.");
    }
    return object;
  }

  /** The document without the fields that the store keeps, in compact form. */
  Json stored(ObjectNode document) {
    ObjectNode stored = document.deepCopy();
    stored.remove(KEPT);
    for (String name : stored.propertyNames()) {
      if (name.indexOf('\0') >= 0) {
        throw SlipwayException.invalid("(name)", "A field's name holds no NUL character.");
      }
    }
    refuseEndlessNumbers(stored);
    String text = stored.toString();
    if (text.contains("\\u0000")) {
      // PostgreSQL's jsonb cannot hold it, and no form field can send it.
      throw SlipwayException.invalid("(document)", "A record holds no NUL characters.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > maximumBytes) {
      throw SlipwayException.of(
          FailureCode.BODY_TOO_LARGE,
          "A record has at most %,d bytes with this change.".formatted(maximumBytes));
    }
    return new Json(text);
  }

  /**
   * Numbers beyond a double's range: no database compares them, and JavaScript cannot hold them.
   */
  private static void refuseEndlessNumbers(JsonNode node) {
    if (node.isNumber() && !Double.isFinite(Double.parseDouble(node.asString()))) {
      throw SlipwayException.invalid(
          "(document)", "A number in a record lies between -1.7e308 and 1.7e308.");
    }
    node.forEach(Documents::refuseEndlessNumbers);
  }

  /** A document with a merge patch applied, as RFC 7396 says. */
  ObjectNode patched(Json document, ObjectNode patch) {
    return (ObjectNode) merge(JSON.readTree(document.text()), patch);
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        JsonNode before = merged.path(change.getKey());
        merged.set(change.getKey(), merge(before, change.getValue()));
      }
    }
    return merged;
  }

  /** A record as its app sees it: the document's fields beside the kept ones. */
  static ObjectNode shown(AppRecord record) {
    ObjectNode shown = JSON.createObjectNode();
    shown.put("id", record.id());
    shown.put("revision", record.revision());
    shown.put("createdAt", record.createdAt().toString());
    shown.put("updatedAt", record.updatedAt().toString());
    shown.setAll((ObjectNode) JSON.readTree(record.document().text()));
    return shown;
  }
}
