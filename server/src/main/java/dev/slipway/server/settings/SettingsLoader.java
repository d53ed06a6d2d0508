package dev.slipway.server.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    SettingsFile settingsFile = SettingsFile.read(file);
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.fallback());
    }
    values.putAll(settingsFile.values());
    values.putAll(fromEnvironment(environment));
    values.putAll(flags);
    List<ModelSetting> chain =
        ModelChain.read(
            settingsFile.name(),
            values.getOrDefault(Setting.MODELS, ""),
            settingsFile.models(),
            environment);
    Table breaker =
        new Table(settingsFile.name() + ", [" + SettingsFile.BREAKER + "]", settingsFile.breaker());
    return Settings.of(values, new ModelSettings(chain, BreakerSetting.of(breaker)));
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

  /**
   * The setting of a name.
   *
   * @param others names that are no setting and known all the same, to be thought of in the message
   */
  static Setting find(String name, String where, Function<Setting, String> naming, String... others)
      throws SettingsException {
    List<String> known = new ArrayList<>(List.of(others));
    for (Setting setting : Setting.values()) {
      if (naming.apply(setting).equals(name)) {
        return setting;
      }
      known.add(naming.apply(setting));
    }
    throw new SettingsException(
        "%s sets %s, which is no setting. Did you mean %s?"
            .formatted(where, name, NearestName.of(name, known)));
  }
}
