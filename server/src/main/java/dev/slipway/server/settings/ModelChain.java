package dev.slipway.server.settings;

import dev.slipway.core.model.ModelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds out which models are asked, and in which order: what {@code SLIPWAY_MODELS} names, else the
 * tables of the file, else one of each provider whose key or address is set.
 */
final class ModelChain {
  private static final String NONE = "none";

  private final String file;
  private final Map<ModelId, JsonNode> tables = new LinkedHashMap<>();
  private final Map<String, String> environment;

  private ModelChain(String file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /**
   * Reads the chain.
   *
   * @param file what the settings file is called in messages
   * @param named what {@code SLIPWAY_MODELS} says; may be empty
   * @param tables the file's tables, one for each model
   */
  static List<ModelSetting> read(
      String file, String named, List<JsonNode> tables, Map<String, String> environment)
      throws SettingsException {
    ModelChain chain = new ModelChain(file, environment);
    for (int at = 0; at < tables.size(); at++) {
      ModelId id = ModelTable.name(file, at + 1, tables.get(at));
      if (chain.tables.put(id, tables.get(at)) != null) {
        throw new SettingsException("%s has two tables for the model %s.".formatted(file, id));
      }
    }
    List<ModelSetting> models = new ArrayList<>();
    for (ModelId id : chain.ids(named.strip())) {
      models.add(chain.model(id));
    }
    refuseTwoSizes(models);
    return models;
  }

  private ModelSetting model(ModelId id) throws SettingsException {
    JsonNode table = tables.get(id);
    return ModelTable.read(
        id, file, table == null ? JsonNodeFactory.instance.objectNode() : table, environment);
  }

  private List<ModelId> ids(String named) throws SettingsException {
    if (named.equals(NONE)) {
      return List.of();
    }
    if (!named.isEmpty()) {
      return named(named);
    }
    if (!tables.isEmpty()) {
      return List.copyOf(tables.keySet());
    }
    List<ModelId> found = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      boolean set =
          isSet(provider.addressVariable())
              || provider.keyVariables().stream().anyMatch(this::isSet);
      if (set) {
        found.add(new ModelId(provider.word(), provider.usualModel()));
      }
    }
    return found;
  }

  private boolean isSet(String variable) {
    return !variable.isEmpty() && Keys.variable(environment, variable).isPresent();
  }

  private List<ModelId> named(String list) throws SettingsException {
    List<ModelId> ids = new ArrayList<>();
    for (String each : list.split(",", -1)) {
      ModelId id = id(each.strip());
      if (ids.contains(id)) {
        throw new SettingsException(
            "%s names %s twice; a model is asked once.".formatted(variable(), id));
      }
      ids.add(id);
    }
    return ids;
  }

  private ModelId id(String text) throws SettingsException {
    Optional<Provider> alone = Provider.of(text);
    if (alone.isPresent()) {
      return new ModelId(alone.get().word(), alone.get().usualModel());
    }
    ModelId id;
    try {
      id = ModelId.of(text);
    } catch (IllegalArgumentException senseless) {
      throw new SettingsException(
          "%s must name models as provider:model with commas between, such as openai:gpt-5,"
                  .formatted(variable())
              + "ollama:qwen3-coder, or be none; \"%s\" is no such name.".formatted(text));
    }
    if (!tables.containsKey(id) && Provider.of(id.provider()).isEmpty()) {
      throw new SettingsException(unknown(id));
    }
    return id;
  }

  private String unknown(ModelId id) {
    TreeSet<String> known = new TreeSet<>(Provider.words());
    tables.keySet().forEach(table -> known.add(table.toString()));
    String nearest =
        NearestName.of(
            known.stream().anyMatch(name -> name.startsWith(id.provider() + ":"))
                ? id.toString()
                : id.provider(),
            known);
    return ("%s names %s, but there is no provider %s. Did you mean %s? A provider of your own needs"
            + " a [[models]] table with that name and a base_url.")
        .formatted(variable(), id, id.provider(), nearest);
  }

  private static String variable() {
    return Setting.MODELS.variable();
  }

  /** A provider's calls share one bulkhead, which has one size. */
  private static void refuseTwoSizes(List<ModelSetting> models) throws SettingsException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (ModelSetting model : models) {
      Integer before = sizes.put(model.id().provider(), model.concurrent());
      if (before != null && before != model.concurrent()) {
        throw new SettingsException(
            "The models of %s have %d and %d for concurrent, which is for all of a provider; set the same."
                .formatted(model.id().provider(), before, model.concurrent()));
      }
    }
  }
}
