package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Example records for an empty app, as pieces of script. */
final class Samples {
  private static final int ROWS = 4;

  private final Lexicon lexicon;
  private final Blueprint blueprint;
  private final List<String> starters;

  Samples(Lexicon lexicon, Blueprint blueprint, List<String> starters) {
    this.lexicon = lexicon;
    this.blueprint = blueprint;
    this.starters = starters;
  }

  /** Field name to script, for each record. */
  List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> groups = blueprint.grouping().map(Grouping::names).orElse(List.of());
    if (blueprint.kind() == Kind.CHECKLIST) {
      return checklist(groups);
    }
    int count =
        switch (blueprint.kind()) {
          case NOTES -> 3;
          case BOARD -> groups.size() + 2;
          case TRACKER, CHECKLIST -> ROWS;
        };
    for (int row = 0; row < count; row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Field field : blueprint.entity().fields()) {
        values.put(field.name(), value(field, row));
      }
      if (!groups.isEmpty()) {
        values.put(groupField(), ScriptText.quoted(groups.get(row % groups.size())));
        values.put("order", Integer.toString(row + 1));
      }
      rows.add(values);
    }
    return rows;
  }

  private List<Map<String, String>> checklist(List<String> groups) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (groups.isEmpty()) {
      List<String> usual =
          blueprint.entity().singular().equals("task") ? found("todo") : found("checklist");
      for (String title : starters.isEmpty() ? usual : starters) {
        rows.add(ticked(title, "", rows.size()));
      }
      return rows;
    }
    for (String group : groups) {
      List<String> known = found(group.toLowerCase(Locale.ROOT));
      for (String title :
          known.isEmpty() ? List.of("First for " + group.toLowerCase(Locale.ROOT)) : known) {
        rows.add(ticked(title, group, rows.size()));
      }
    }
    starters.forEach(title -> rows.add(ticked(title, groups.getFirst(), rows.size())));
    return rows;
  }

  private Map<String, String> ticked(String title, String group, int row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : blueprint.entity().fields()) {
      boolean names = field.name().equals(blueprint.entity().titleField());
      values.put(field.name(), names ? ScriptText.quoted(title) : value(field, row));
    }
    if (!group.isEmpty()) {
      values.put(groupField(), ScriptText.quoted(group));
    }
    values.put("done", "false");
    return values;
  }

  private String groupField() {
    return blueprint.grouping().map(Grouping::field).orElse("group");
  }

  private String value(Field field, int row) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> ScriptText.quoted(text(field, row));
      case NUMBER -> Integer.toString(number(field.label(), row));
      case MONEY -> new String[] {"48.5", "120", "9.9", "310"}[row % ROWS];
      case DATE -> "day(" + day(field, row) + ")";
      case TIME -> ScriptText.quoted(new String[] {"08:30", "12:00", "17:45", "19:15"}[row % ROWS]);
      case YES_NO -> row % 2 == 0 ? "true" : "false";
      case CHOICE -> ScriptText.quoted(field.options().get((row * 2 + 1) % field.options().size()));
      case RATING -> Integer.toString(new int[] {5, 4, 5, 3}[row % ROWS]);
      case LINK -> ScriptText.quoted("https://example.org/");
      case EMAIL ->
          ScriptText.quoted(
              new String[] {"ada", "noor", "mateo", "ines"}[row % ROWS] + "@example.org");
      case PHONE -> ScriptText.quoted("+44 20 7946 00" + (10 + row));
      case IMAGE -> "''";
      case TAGS -> tags(row);
    };
  }

  private String text(Field field, int row) {
    String label = field.label().toLowerCase(Locale.ROOT);
    String entity = blueprint.entity().singular();
    entity = entity.substring(entity.lastIndexOf(' ') + 1);
    List<String> values = found(entity + "." + label);
    boolean title = field.name().equals(blueprint.entity().titleField());
    if (values.isEmpty() && title) {
      values = found(entity);
    }
    if (values.isEmpty() && title && blueprint.kind() != Kind.TRACKER) {
      values = found(blueprint.kind().word());
    }
    if (values.isEmpty() && field.type() == FieldType.LONG_TEXT) {
      values = blueprint.kind() == Kind.NOTES ? found("notes.text") : found("note");
    }
    if (values.isEmpty()) {
      values = found(label);
    }
    return values.isEmpty()
        ? (title ? Inflection.label(entity) : field.label()) + " " + (row + 1)
        : values.get(row % values.size());
  }

  private String tags(int row) {
    List<String> quoted = new ArrayList<>();
    for (String tag : found("tags").get(row % ROWS).split(", ")) {
      quoted.add(ScriptText.quoted(tag));
    }
    return "[" + String.join(", ", quoted) + "]";
  }

  private int day(Field field, int row) {
    if (blueprint.kind() == Kind.NOTES) {
      return -row;
    }
    String label = field.label().toLowerCase(Locale.ROOT);
    boolean ahead =
        label.contains("due")
            || label.contains("deadline")
            || label.contains("renew")
            || label.contains("expir");
    return ahead ? new int[] {3, -2, 10, 21}[row % ROWS] : new int[] {-2, -9, -23, -41}[row % ROWS];
  }

  private static int number(String label, int row) {
    return label.equalsIgnoreCase("year")
        ? new int[] {1998, 2007, 2016, 2021}[row % ROWS]
        : new int[] {12, 30, 5, 45}[row % ROWS];
  }

  private List<String> found(String key) {
    return lexicon.samples.getOrDefault(key, List.of());
  }
}
