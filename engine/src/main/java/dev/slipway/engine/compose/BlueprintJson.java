package dev.slipway.engine.compose;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
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
    root.put("accent", blueprint.accent());
    root.set("entity", entity(blueprint.entity()));
    blueprint.grouping().ifPresent(grouping -> root.set("grouping", grouping(grouping)));
    ArrayNode features = root.putArray("features");
    blueprint.features().forEach(feature -> features.add(feature.word()));
    ArrayNode totals = root.putArray("totals");
    blueprint.totals().forEach(total -> totals.add(total(total)));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** The blueprint in a text that {@link #write} made, perhaps changed by hand since. */
  public static Blueprint read(String text) {
    try {
      return BlueprintRules.checked(blueprint(MAPPER.readTree(text)));
    } catch (JacksonException problem) {
      throw SlipwayException.caused(
          FailureCode.INVALID_FIELD, "The app's blueprint.json is not JSON.", problem);
    }
  }

  private static ObjectNode entity(Entity entity) {
    ObjectNode node = MAPPER.createObjectNode();
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
        ArrayNode options = each.putArray("options");
        field.options().forEach(options::add);
      }
    }
    return node;
  }

  private static ObjectNode grouping(Grouping grouping) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("field", grouping.field());
    node.put("label", grouping.label());
    ArrayNode names = node.putArray("names");
    grouping.names().forEach(names::add);
    return node;
  }

  private static ObjectNode total(Total total) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("field", total.field());
    node.put("label", total.label());
    total
        .when()
        .ifPresent(
            when -> node.putObject("when").put("field", when.field()).put("value", when.value()));
    return node;
  }

  private static Blueprint blueprint(JsonNode root) {
    List<Feature> features = new ArrayList<>();
    texts(root.path("features")).forEach(word -> Feature.of(word).ifPresent(features::add));
    List<Total> totals = new ArrayList<>();
    for (JsonNode node : root.path("totals")) {
      JsonNode when = node.path("when");
      totals.add(
          new Total(
              text(node, "field"),
              text(node, "label"),
              when.isObject()
                  ? Optional.of(new Total.Condition(text(when, "field"), text(when, "value")))
                  : Optional.empty()));
    }
    JsonNode grouping = root.path("grouping");
    return new Blueprint(
        Kind.of(text(root, "kind")).orElseThrow(() -> BlueprintRules.invalid("kind")),
        text(root, "title"),
        text(root, "description"),
        readEntity(root.path("entity")),
        grouping.isObject()
            ? Optional.of(
                new Grouping(
                    text(grouping, "field"),
                    text(grouping, "label"),
                    texts(grouping.path("names"))))
            : Optional.empty(),
        features,
        totals,
        text(root, "accent"));
  }

  private static Entity readEntity(JsonNode node) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode each : node.path("fields")) {
      FieldType type =
          FieldType.of(text(each, "type")).orElseThrow(() -> BlueprintRules.invalid("type"));
      fields.add(
          new Field(text(each, "name"), text(each, "label"), type, texts(each.path("options"))));
    }
    return new Entity(
        text(node, "singular"),
        text(node, "plural"),
        text(node, "collection"),
        text(node, "titleField"),
        fields);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw BlueprintRules.invalid(name);
    }
    return value.stringValue();
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.isString()) {
        texts.add(node.stringValue());
      }
    }
    return texts;
  }
}
