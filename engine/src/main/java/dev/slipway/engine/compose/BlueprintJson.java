package dev.slipway.engine.compose;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blueprints as JSON, and back. */
public final class BlueprintJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int VERSION = 1;

  private BlueprintJson() {}

  /** The blueprint as indented JSON. */
  public static String write(Blueprint blueprint) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    root.put("kind", blueprint.kind().word());
    root.put("title", blueprint.title());
    root.put("description", blueprint.description());
    root.putObject("theme")
        .put("accent", blueprint.theme().accent())
        .put("scheme", blueprint.theme().scheme().word())
        .put("tone", blueprint.theme().tone().word());
    ArrayNode entities = root.putArray("entities");
    blueprint.entities().forEach(entity -> entity(entities.addObject(), entity));
    blueprint.grouping().ifPresent(grouping -> grouping(root.putObject("grouping"), grouping));
    texts(root, "features", blueprint.features().stream().map(Feature::word).toList());
    ArrayNode totals = root.putArray("totals");
    blueprint.totals().forEach(total -> total(totals.addObject(), total));
    ArrayNode charts = root.putArray("charts");
    blueprint.charts().forEach(chart -> chart(charts.addObject(), chart));
    ArrayNode rules = root.putArray("rules");
    blueprint
        .rules()
        .forEach(rule ->
            rules
                .addObject()
                .put("type", rule.type().word())
                .put("field", rule.field())
                .put("value", rule.value()));
    ArrayNode derived = root.putArray("derived");
    blueprint.derived().forEach(each -> derived(derived.addObject(), each));
    ObjectNode settings = root.putObject("settings");
    blueprint.settings().forEach(settings::put);
    texts(root, "starters", blueprint.starters());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** The blueprint in a text that {@link #write} made, perhaps changed by hand since. */
  public static Blueprint read(String text) {
    try {
      return BlueprintRules.checked(new BlueprintReader(MAPPER.readTree(text)).blueprint());
    } catch (JacksonException problem) {
      throw SlipwayException.caused(
          FailureCode.INVALID_FIELD, "The app's blueprint.json is not JSON.", problem);
    }
  }

  private static void entity(ObjectNode node, Entity entity) {
    node.put("singular", entity.singular());
    node.put("plural", entity.plural());
    node.put("collection", entity.collection());
    node.put("titleField", entity.titleField());
    ArrayNode fields = node.putArray("fields");
    for (Field field : entity.fields()) {
      ObjectNode each = fields.addObject();
      each.put("name", field.name());
      each.put("label", field.label());
      each.put("type", field.type().word());
      if (!field.options().isEmpty()) {
        texts(each, "options", field.options());
      }
      optional(each, "to", field.to());
    }
  }

  private static void grouping(ObjectNode node, Grouping grouping) {
    node.put("field", grouping.field());
    node.put("label", grouping.label());
    texts(node, "names", grouping.names());
    if (!grouping.renamed().isEmpty()) {
      ObjectNode renamed = node.putObject("renamed");
      grouping.renamed().forEach(renamed::put);
    }
  }

  private static void total(ObjectNode node, Total total) {
    node.put("measure", total.measure().word());
    optional(node, "field", total.field());
    node.put("label", total.label());
    total
        .when()
        .ifPresent(
            when -> node.putObject("when").put("field", when.field()).put("value", when.value()));
  }

  private static void chart(ObjectNode node, Chart chart) {
    node.put("label", chart.label());
    node.put("measure", chart.measure().word());
    optional(node, "field", chart.field());
    node.put("by", chart.by());
    optional(node, "period", chart.period().map(Period::word));
    optional(node, "series", chart.series());
  }

  private static void derived(ObjectNode node, Derived derived) {
    node.put("name", derived.name());
    node.put("label", derived.label());
    node.put("type", derived.type().word());
    node.put("derivation", derived.derivation().word());
    texts(node, "inputs", derived.inputs());
  }

  private static void optional(ObjectNode node, String name, Optional<String> value) {
    value.ifPresent(text -> node.put(name, text));
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
