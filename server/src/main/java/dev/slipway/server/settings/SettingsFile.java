package dev.slipway.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The settings file, as far as it can be read without the rest.
 *
 * @param name what it is called in messages
 * @param values the plain settings
 * @param models the tables of models, in their order
 * @param breaker the table of the breaker; empty where there is none
 */
record SettingsFile(
    String name, Map<Setting, String> values, List<JsonNode> models, JsonNode breaker) {
  /** The table that says when models are left alone. */
  static final String BREAKER = "breaker";

  static SettingsFile read(Path file) throws SettingsException {
    String name = file.getFileName().toString();
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    List<JsonNode> models = new ArrayList<>();
    JsonNode breaker = JsonNodeFactory.instance.objectNode();
    if (!Files.exists(file)) {
      return new SettingsFile(name, values, models, breaker);
    }
    for (Map.Entry<String, JsonNode> entry : parse(file, name).properties()) {
      if (entry.getKey().equals(BREAKER)) {
        breaker = entry.getValue();
      } else if (entry.getKey().equals(Setting.MODELS.key()) && entry.getValue().isArray()) {
        entry.getValue().forEach(models::add);
      } else {
        Setting setting = SettingsLoader.find(entry.getKey(), name, Setting::key, BREAKER);
        Optional<String> text = entry.getValue().asStringOpt();
        if (text.isEmpty()) {
          throw new SettingsException(
              name + ": " + entry.getKey() + " must be a text or a number.");
        }
        values.put(setting, text.get());
      }
    }
    return new SettingsFile(name, values, models, breaker);
  }

  private static JsonNode parse(Path file, String name) throws SettingsException {
    try {
      return new TomlMapper().readTree(Files.readString(file));
    } catch (IOException | JacksonException unreadable) {
      throw new SettingsException(name + " cannot be read as TOML.");
    }
  }
}
