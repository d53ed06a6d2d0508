package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Example records for an empty app, as pieces of script. */
final class Samples {
  private static final int ROWS = 4;

  private final Lexicon lexicon;
  private final Blueprint blueprint;
  private final Entity entity;

  Samples(Lexicon lexicon, Blueprint blueprint, Entity entity) {
    this.lexicon = lexicon;
    this.blueprint = blueprint;
    this.entity = entity;
  }

  /** Some records: field name to script. */
  List<Map<String, String>> rows(int count) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(row(row));
    }
    return rows;
  }

  /** One record; the groups take turns. */
  Map<String, String> row(int row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : entity.fields()) {
      values.put(field.name(), value(field, row));
    }
    if (entity.equals(blueprint.entity())) {
      blueprint
          .grouping()
          .ifPresent(grouping -> {
            List<String> groups = grouping.names();
            values.put(grouping.field(), ScriptText.quoted(groups.get(row % groups.size())));
            values.put("order", Integer.toString(row + 1));
          });
    }
    return values;
  }

  private String value(Field field, int row) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> ScriptText.quoted(text(field, row));
      case NUMBER -> figure(field, row).orElse(Integer.toString(number(field.label(), row)));
      case MONEY ->
          figure(field, row).orElse(new String[] {"48.5", "120", "9.9", "310"}[row % ROWS]);
      case DATE -> "day(" + day(field, row) + ")";
      case TIME -> ScriptText.quoted(time(field, row));
      case YES_NO -> row % 2 == 0 ? "true" : "false";
      case CHOICE -> ScriptText.quoted(field.options().get((row + 1) % field.options().size()));
      case RATING -> Integer.toString(new int[] {5, 4, 5, 3}[row % ROWS]);
      case LINK -> ScriptText.quoted("https://example.org/");
      case EMAIL ->
          ScriptText.quoted(
              new String[] {"ada", "noor", "mateo", "ines"}[row % ROWS] + "@example.org");
      case PHONE -> ScriptText.quoted("+44 20 7946 00" + (10 + row));
      case IMAGE -> "''";
      case RELATION -> related(field, row);
      case TAGS -> tags(row);
    };
  }

  /** A relation of a sample names the other sample by its title. */
  private String related(Field field, int row) {
    return blueprint.entities().stream()
        .filter(each -> each.collection().equals(field.to().orElse("")))
        .findFirst()
        .flatMap(each ->
            each.field(each.titleField())
                .map(title -> new Samples(lexicon, blueprint, each).value(title, row)))
        .filter(title -> title.startsWith("'"))
        .orElse("''");
  }

  private String text(Field field, int row) {
    String label = field.label().toLowerCase(Locale.ROOT);
    String noun = entity.singular().substring(entity.singular().lastIndexOf(' ') + 1);
    List<String> values = found(noun + "." + label);
    boolean title = field.name().equals(entity.titleField());
    if (values.isEmpty() && title) {
      values = found(noun);
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
        ? (title ? Inflection.label(noun) : field.label()) + " " + (row + 1)
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

  /** What ends does so later than it begins. */
  private static String time(Field field, int row) {
    String label = field.label().toLowerCase(Locale.ROOT);
    boolean late = label.matches(".*\\b(end|ends|ended|finish|finished|until|to|out|close)\\b.*");
    return late
        ? new String[] {"12:15", "16:30", "21:00", "23:45"}[row % ROWS]
        : new String[] {"08:30", "12:00", "17:45", "19:15"}[row % ROWS];
  }

  private static int number(String label, int row) {
    return label.equalsIgnoreCase("year")
        ? new int[] {1998, 2007, 2016, 2021}[row % ROWS]
        : new int[] {12, 30, 5, 45}[row % ROWS];
  }

  /** What such a number usually is, where it is known: nobody does 45 sets. */
  private Optional<String> figure(Field field, int row) {
    List<String> values = found(field.label().toLowerCase(Locale.ROOT));
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(row % values.size())).filter(each -> each.matches("[0-9.]+"));
  }

  /** The sample values of a word, or none. */
  List<String> found(String key) {
    return lexicon.samples.getOrDefault(key, List.of());
  }
}
