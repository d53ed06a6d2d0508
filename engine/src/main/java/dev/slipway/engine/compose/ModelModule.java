package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the module that describes an app to its other modules. */
final class ModelModule {
  private final Blueprint blueprint;
  private final Lexicon lexicon;
  private final KindPlan plan;

  ModelModule(Blueprint blueprint, Lexicon lexicon) {
    this.blueprint = blueprint;
    this.lexicon = lexicon;
    this.plan = lexicon.kinds.plan(blueprint.kind());
  }

  String text() {
    StringBuilder script = new StringBuilder();
    script.append("// What this app keeps; the other modules work from this description.\n");
    script.append("export const model = {\n");
    describe(script, blueprint.entity());
    blueprint
        .grouping()
        .ifPresent(grouping -> {
          line(script, "groupField", ScriptText.quoted(grouping.field()));
          line(script, "groupLabel", ScriptText.quoted(grouping.label()));
          line(script, "groups", strings(grouping.names()));
          line(script, "renamed", renamed(grouping.renamed()));
        });
    listed(script, "totals", blueprint.totals(), this::total);
    listed(script, "charts", blueprint.charts(), this::chart);
    listed(script, "rules", blueprint.rules(), this::rule);
    listed(script, "derived", blueprint.derived(), this::derived);
    script.append("};\n\n");
    related(script);
    settings(script);
    plan.constants(blueprint, lexicon)
        .forEach(
            (name, value) -> script.append("export const %s = %s;\n\n".formatted(name, value)));
    script.append("/** Shown on request while the app is empty. */\n");
    samples(script, "samples", plan.samples(blueprint, samplesOf(blueprint.entity())));
    return withImports(script.toString());
  }

  private static String withImports(String script) {
    return script.contains("day(") ? "import { day } from './format.js';\n\n" + script : script;
  }

  private void describe(StringBuilder script, Entity entity) {
    line(script, "collection", ScriptText.quoted(entity.collection()));
    line(script, "one", ScriptText.quoted(entity.singular()));
    line(script, "many", ScriptText.quoted(entity.plural()));
    line(script, "titleField", ScriptText.quoted(entity.titleField()));
    list(
        script,
        "fields",
        entity.fields().stream()
            .map(field -> field(field, field.name().equals(entity.titleField())))
            .toList());
  }

  private void related(StringBuilder script) {
    if (blueprint.related().isEmpty()) {
      return;
    }
    script.append("/** What else it keeps; fields of the type relation lead there. */\n");
    script.append("export const related = [\n");
    for (Entity entity : blueprint.related()) {
      StringBuilder one = new StringBuilder();
      describe(one, entity);
      script.append("  {\n").append(one.toString().indent(2)).append("  },\n");
    }
    script.append("];\n\n");
    script.append("export const relatedSamples = {\n");
    for (Entity entity : blueprint.related()) {
      script.append("  ").append(ScriptText.quoted(entity.collection())).append(": [\n");
      samplesOf(entity).rows(4).forEach(row -> script.append(record(row).indent(2)));
      script.append("  ],\n");
    }
    script.append("};\n\n");
  }

  private void settings(StringBuilder script) {
    if (blueprint.settings().isEmpty()) {
      return;
    }
    script.append("export const settings = {\n");
    blueprint.settings().forEach((name, value) -> line(script, name, setting(value)));
    script.append("};\n\n");
  }

  /** Numbers are numbers in the script. */
  private static String setting(String value) {
    return value.matches("0|[1-9]\\d{0,8}") ? value : ScriptText.quoted(value);
  }

  private static void samples(StringBuilder script, String name, List<Map<String, String>> rows) {
    script.append("export const ").append(name).append(" = [\n");
    rows.forEach(row -> script.append(record(row)));
    script.append("];\n");
  }

  private Samples samplesOf(Entity entity) {
    return new Samples(lexicon, blueprint, entity);
  }

  private static <V> void listed(
      StringBuilder script, String name, List<V> all, Function<V, String> entry) {
    if (!all.isEmpty()) {
      list(script, name, all.stream().map(entry).toList());
    }
  }

  private static void line(StringBuilder script, String name, String value) {
    script.append("  ").append(name).append(": ").append(value).append(",\n");
  }

  private static void list(StringBuilder script, String name, List<String> entries) {
    script.append("  ").append(name).append(": [\n");
    entries.forEach(entry -> script.append("    ").append(entry).append(",\n"));
    script.append("  ],\n");
  }

  private static String field(Field field, boolean required) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("name", ScriptText.quoted(field.name()));
    entry.put("label", ScriptText.quoted(field.label()));
    entry.put("type", ScriptText.quoted(field.type().word()));
    if (!field.options().isEmpty()) {
      entry.put("options", strings(field.options()));
    }
    field.to().ifPresent(to -> entry.put("to", ScriptText.quoted(to)));
    if (required) {
      entry.put("required", "true");
    }
    return object(entry);
  }

  private String total(Total total) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("measure", ScriptText.quoted(total.measure().word()));
    total.field().ifPresent(field -> entry.put("field", ScriptText.quoted(field)));
    entry.put("label", ScriptText.quoted(total.label()));
    total.when().ifPresent(when -> entry.put("when", when(when)));
    return object(entry);
  }

  private String chart(Chart chart) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("label", ScriptText.quoted(chart.label()));
    entry.put("measure", ScriptText.quoted(chart.measure().word()));
    chart.field().ifPresent(field -> entry.put("field", ScriptText.quoted(field)));
    entry.put("by", ScriptText.quoted(chart.by()));
    chart.period().ifPresent(period -> entry.put("period", ScriptText.quoted(period.word())));
    chart.series().ifPresent(series -> entry.put("series", ScriptText.quoted(series)));
    return object(entry);
  }

  private String rule(Rule rule) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("type", ScriptText.quoted(rule.type().word()));
    entry.put("field", ScriptText.quoted(rule.field()));
    switch (rule.type()) {
      case BELOW, ABOVE, SUM_ABOVE -> entry.put("limit", rule.value());
      case SOON -> entry.put("days", rule.value());
      case OVERDUE -> {
        if (!rule.value().isEmpty()) {
          entry.put("unless", ScriptText.quoted(rule.value()));
        }
      }
      case UNIQUE, NO_OVERLAP -> {
        // The field says it all.
      }
    }
    return object(entry);
  }

  private String derived(Derived derived) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("name", ScriptText.quoted(derived.name()));
    entry.put("label", ScriptText.quoted(derived.label()));
    entry.put("type", ScriptText.quoted(derived.type().word()));
    entry.put("derivation", ScriptText.quoted(derived.derivation().word()));
    entry.put("inputs", strings(derived.inputs()));
    return object(entry);
  }

  private String when(Total.Condition when) {
    boolean yesNo =
        blueprint
            .entity()
            .field(when.field())
            .filter(each -> each.type() == FieldType.YES_NO)
            .isPresent();
    String value = yesNo ? when.value() : ScriptText.quoted(when.value());
    return "{ field: " + ScriptText.quoted(when.field()) + ", is: " + value + " }";
  }

  private static String record(Map<String, String> row) {
    List<String> entries = new ArrayList<>();
    row.forEach((name, value) -> entries.add(name + ": " + value));
    String oneLine = "  { " + String.join(", ", entries) + " },\n";
    return oneLine.length() <= 100
        ? oneLine
        : "  {\n    " + String.join(",\n    ", entries) + ",\n  },\n";
  }

  private static String renamed(Map<String, String> names) {
    Map<String, String> entry = new LinkedHashMap<>();
    names.forEach((old, now) -> entry.put(ScriptText.quoted(old), ScriptText.quoted(now)));
    return entry.isEmpty() ? "{}" : object(entry);
  }

  private static String object(Map<String, String> entry) {
    List<String> parts = new ArrayList<>();
    entry.forEach((name, value) -> parts.add(name + ": " + value));
    return "{ " + String.join(", ", parts) + " }";
  }

  private static String strings(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(ScriptText::quoted).toList()) + "]";
  }
}
