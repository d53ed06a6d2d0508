package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the module that describes an app to its other modules. */
final class ModelModule {
  private final Blueprint blueprint;
  private final List<Map<String, String>> samples;

  ModelModule(Blueprint blueprint, List<Map<String, String>> samples) {
    this.blueprint = blueprint;
    this.samples = samples;
  }

  String text() {
    Entity entity = blueprint.entity();
    StringBuilder script = new StringBuilder();
    if (samples.stream()
        .anyMatch(row -> row.values().stream().anyMatch(each -> each.startsWith("day(")))) {
      script.append("import { day } from './format.js';\n\n");
    }
    script.append("// What this app keeps; the other modules work from this description.\n");
    script.append("export const model = {\n");
    line(script, "collection", ScriptText.quoted(entity.collection()));
    line(script, "one", ScriptText.quoted(entity.singular()));
    line(script, "many", ScriptText.quoted(entity.plural()));
    line(script, "titleField", ScriptText.quoted(entity.titleField()));
    list(script, "fields", entity.fields().stream().map(this::field).toList());
    blueprint
        .grouping()
        .ifPresent(grouping -> {
          line(script, "groupField", ScriptText.quoted(grouping.field()));
          line(script, "groupLabel", ScriptText.quoted(grouping.label()));
          line(script, "groups", strings(grouping.names()));
        });
    if (!blueprint.totals().isEmpty()) {
      list(script, "totals", blueprint.totals().stream().map(this::total).toList());
    }
    script.append("};\n\n");
    script.append("/** Shown on request while the app is empty. */\n");
    script.append("export const samples = [\n");
    samples.forEach(row -> script.append(record(row)));
    return script.append("];\n").toString();
  }

  private static void line(StringBuilder script, String name, String value) {
    script.append("  ").append(name).append(": ").append(value).append(",\n");
  }

  private static void list(StringBuilder script, String name, List<String> entries) {
    script.append("  ").append(name).append(": [\n");
    entries.forEach(entry -> script.append("    ").append(entry).append(",\n"));
    script.append("  ],\n");
  }

  private String field(Field field) {
    StringBuilder entry = new StringBuilder("{ name: ").append(ScriptText.quoted(field.name()));
    entry.append(", label: ").append(ScriptText.quoted(field.label()));
    entry.append(", type: ").append(ScriptText.quoted(field.type().word()));
    if (!field.options().isEmpty()) {
      entry.append(", options: ").append(strings(field.options()));
    }
    if (field.name().equals(blueprint.entity().titleField())) {
      entry.append(", required: true");
    }
    return entry.append(" }").toString();
  }

  private String total(Total total) {
    String entry =
        "{ field: "
            + ScriptText.quoted(total.field())
            + ", label: "
            + ScriptText.quoted(total.label());
    return entry + total.when().map(this::when).orElse("") + " }";
  }

  private String when(Total.Condition when) {
    boolean yesNo =
        blueprint
            .entity()
            .field(when.field())
            .filter(each -> each.type() == FieldType.YES_NO)
            .isPresent();
    String value = yesNo ? when.value() : ScriptText.quoted(when.value());
    return ", when: { field: " + ScriptText.quoted(when.field()) + ", is: " + value + " }";
  }

  private static String record(Map<String, String> row) {
    List<String> entries = new ArrayList<>();
    row.forEach((name, value) -> entries.add(name + ": " + value));
    String oneLine = "  { " + String.join(", ", entries) + " },\n";
    return oneLine.length() <= 100
        ? oneLine
        : "  {\n    " + String.join(",\n    ", entries) + ",\n  },\n";
  }

  private static String strings(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(ScriptText::quoted).toList()) + "]";
  }
}
