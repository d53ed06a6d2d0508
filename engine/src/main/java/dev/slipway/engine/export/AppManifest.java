package dev.slipway.engine.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of its app beside the files.
 *
 * @param name what the app is called
 * @param prompt the prompt that made it
 * @param description one sentence on what it is
 * @param version the version that was exported; 0 where it is not said
 */
record AppManifest(
    @Nullable String name, @Nullable String prompt, @Nullable String description, int version) {
  /** Where it is in an archive. */
  static final String PATH = "slipway.json";

  private static final int MAXIMUM_NAME = 120;
  private static final int MAXIMUM_PROMPT = 8_000;
  private static final int MAXIMUM_DESCRIPTION = 500;

  /** The manifest that says nothing. */
  static final AppManifest NONE = new AppManifest(null, null, null, 0);

  /** No text that people read holds them, and databases differ in what they make of them. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]+");

  private static final Set<String> FIELDS = Set.of("name", "prompt", "description", "version");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The manifest in a content, or empty where the content is something else. */
  static Optional<AppManifest> parse(byte[] content) {
    JsonNode node;
    try {
      node = JSON.readTree(content);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
    // An app may have a file of this name for its own use: only the exact shape is a manifest.
    boolean named = node.path("name").isString() || node.path("prompt").isString();
    if (!node.isObject() || !named || !FIELDS.containsAll(node.propertyNames())) {
      return Optional.empty();
    }
    return Optional.of(
        new AppManifest(
            text(node, "name", MAXIMUM_NAME),
            text(node, "prompt", MAXIMUM_PROMPT),
            text(node, "description", MAXIMUM_DESCRIPTION),
            node.path("version").asInt(0)));
  }

  byte[] bytes() {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "name", name);
    put(fields, "prompt", prompt);
    put(fields, "description", description);
    fields.put("version", version);
    return JSON.writeValueAsBytes(fields);
  }

  private static void put(Map<String, Object> fields, String field, @Nullable String text) {
    if (text != null) {
      fields.put(field, text);
    }
  }

  /**
   * A text without control characters, nor white space around it, cut where it is longer than an
   * app's may be.
   */
  private static @Nullable String text(JsonNode node, String field, int maximum) {
    JsonNode value = node.path(field);
    String text =
        value.isString() ? CONTROLS.matcher(value.stringValue()).replaceAll(" ").strip() : "";
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() <= maximum) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(maximum - 1));
    return text.substring(0, splitsPair ? maximum - 1 : maximum);
  }
}
