package dev.slipway.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Collects settings from the command line, the environment and {@code slipway.toml}. */
public final class SettingsLoader {
  /** Names of the environment that the launcher and the client commands read. */
  private static final Set<String> NOT_OURS = Set.of("SLIPWAY_JAVA_OPTS", "SLIPWAY_URL");

  private SettingsLoader() {}

  /**
   * Collects settings; unknown names stop the start.
   *
   * @param flags what the command line set
   * @param environment the process's environment
   * @param file the settings file; it need not exist
   */
  public static Settings load(
      Map<Setting, String> flags, Map<String, String> environment, Path file)
      throws SettingsException {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.fallback());
    }
    values.putAll(fromFile(file));
    values.putAll(fromEnvironment(environment));
    values.putAll(flags);
    return Settings.of(values);
  }

  private static Map<Setting, String> fromEnvironment(Map<String, String> environment)
      throws SettingsException {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith("SLIPWAY_") || NOT_OURS.contains(name)) {
        continue;
      }
      values.put(find(name, "The environment", Setting::variable), entry.getValue());
    }
    return values;
  }

  private static Map<Setting, String> fromFile(Path file) throws SettingsException {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    if (!Files.exists(file)) {
      return values;
    }
    JsonNode root;
    try {
      root = new TomlMapper().readTree(Files.readString(file));
    } catch (IOException | JacksonException unreadable) {
      throw new SettingsException(file.getFileName() + " cannot be read as TOML.");
    }
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      Setting setting = find(entry.getKey(), file.getFileName().toString(), Setting::key);
      Optional<String> text = entry.getValue().asStringOpt();
      if (text.isEmpty()) {
        throw new SettingsException(
            file.getFileName() + ": " + entry.getKey() + " must be a text or a number.");
      }
      values.put(setting, text.get());
    }
    return values;
  }

  private static Setting find(
      String name, String where, java.util.function.Function<Setting, String> naming)
      throws SettingsException {
    for (Setting setting : Setting.values()) {
      if (naming.apply(setting).equals(name)) {
        return setting;
      }
    }
    String nearest = NearestName.of(name, Arrays.stream(Setting.values()).map(naming).toList());
    throw new SettingsException(
        where + " sets " + name + ", which is no setting. Did you mean " + nearest + "?");
  }
}
