package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a blueprint from its JSON; what it does not know it passes over. */
final class BlueprintReader {
  private final JsonNode root;

  BlueprintReader(JsonNode root) {
    this.root = root;
  }

  Blueprint blueprint() {
    Kind kind = word(root, "kind", Kind::of);
    List<Feature> features = new ArrayList<>();
    texts(root.path("features")).forEach(word -> Feature.of(word).ifPresent(features::add));
    JsonNode grouping = root.path("grouping");
    return new Blueprint(
        kind,
        text(root, "title"),
        text(root, "description"),
        each("entities", this::entity),
        grouping.isObject()
            ? Optional.of(
                new Grouping(
                    text(grouping, "field"),
                    text(grouping, "label"),
                    texts(grouping.path("names")),
                    strings(grouping.path("renamed"))))
            : Optional.empty(),
        features,
        each("totals", this::total),
        each("charts", this::chart),
        each("rules", this::rule),
        each("derived", this::derived),
        strings(root.path("settings")),
        texts(root.path("starters")),
        theme(root.path("theme")));
  }

  private Theme theme(JsonNode node) {
    return new Theme(
        text(node, "accent"),
        optional(node, "scheme").flatMap(Scheme::of).orElse(Scheme.AUTO),
        optional(node, "tone").flatMap(Tone::of).orElse(Tone.PLAIN));
  }

  private Entity entity(JsonNode node) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode each : node.path("fields")) {
      fields.add(
          new Field(
              text(each, "name"),
              text(each, "label"),
              word(each, "type", FieldType::of),
              texts(each.path("options")),
              optional(each, "to")));
    }
    return new Entity(
        text(node, "singular"),
        text(node, "plural"),
        text(node, "collection"),
        text(node, "titleField"),
        fields);
  }

  private Total total(JsonNode node) {
    JsonNode when = node.path("when");
    return new Total(
        word(node, "measure", Measure::of),
        optional(node, "field"),
        text(node, "label"),
        when.isObject()
            ? Optional.of(new Total.Condition(text(when, "field"), text(when, "value")))
            : Optional.empty());
  }

  private Chart chart(JsonNode node) {
    return new Chart(
        text(node, "label"),
        word(node, "measure", Measure::of),
        optional(node, "field"),
        text(node, "by"),
        optional(node, "period").flatMap(Period::of),
        optional(node, "series"));
  }

  private Rule rule(JsonNode node) {
    return new Rule(word(node, "type", RuleType::of), text(node, "field"), text(node, "value"));
  }

  private Derived derived(JsonNode node) {
    return new Derived(
        text(node, "name"),
        text(node, "label"),
        word(node, "type", FieldType::of),
        word(node, "derivation", Derivation::of),
        texts(node.path("inputs")));
  }

  private static Map<String, String> strings(JsonNode node) {
    Map<String, String> strings = new TreeMap<>();
    node.properties()
        .forEach(entry -> {
          if (entry.getValue().isString()) {
            strings.put(entry.getKey(), entry.getValue().stringValue());
          }
        });
    return strings;
  }

  private <V> List<V> each(String name, Function<JsonNode, V> reader) {
    List<V> all = new ArrayList<>();
    for (JsonNode node : root.path(name)) {
      all.add(reader.apply(node));
    }
    return all;
  }

  private static <V> V word(JsonNode node, String name, Function<String, Optional<V>> of) {
    JsonNode value = node.path(name);
    return (value.isString() ? of.apply(value.stringValue()) : Optional.<V>empty())
        .orElseThrow(() -> BlueprintRules.invalid(name));
  }

  private static Optional<String> optional(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  private static String text(JsonNode node, String name) {
    return optional(node, name).orElseThrow(() -> BlueprintRules.invalid(name));
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
