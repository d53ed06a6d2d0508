package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.EntityWord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a blueprint of what was read, and fills in what a person would expect. */
final class Planner {
  /** What people call the text of a note itself. */
  private static final Set<String> BODIES =
      Set.of("text", "content", "body", "note", "notes", "entry", "message", "details");

  private final Lexicon lexicon;
  private final Titles titles;

  Planner(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new Titles(lexicon);
  }

  Blueprint plan(Reading reading) {
    Kind kind = reading.kind.orElse(Kind.NOTES);
    String title = titles.title(reading, kind);
    Optional<EntityWord> known = known(reading.subject.words());
    List<Field> fields = new ArrayList<>(reading.fields);
    Optional<Grouping> grouping = grouping(kind, reading, fields);
    String titleField =
        switch (kind) {
          case TRACKER -> trackerFields(reading, known, fields);
          case CHECKLIST -> leading(fields, isTodo(reading) ? "Task" : "Item");
          case BOARD -> leading(fields, "Title");
          case NOTES -> noteFields(reading, fields);
        };
    String singular = singular(kind, reading);
    String plural = plural(singular);
    List<Total> totals =
        kind == Kind.TRACKER ? new TotalPlanner(lexicon).totals(reading, fields) : List.of();
    Entity entity =
        new Entity(singular, plural, Inflection.collectionName(plural), titleField, fields);
    return new Blueprint(
        kind,
        title,
        titles.description(kind, entity, grouping),
        entity,
        grouping,
        features(kind, reading, fields, totals),
        totals,
        accent(reading, known, title));
  }

  private Optional<EntityWord> known(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<String> singular = new ArrayList<>(words);
    singular.set(words.size() - 1, lexicon.inflection.singular(words.getLast()));
    return lexicon
        .entities
        .find(String.join(" ", singular))
        .or(() -> lexicon.entities.find(singular.getLast()));
  }

  private Optional<Grouping> grouping(Kind kind, Reading reading, List<Field> fields) {
    if (kind == Kind.CHECKLIST) {
      return reading.groups.isEmpty()
          ? Optional.empty()
          : Optional.of(new Grouping("group", "Group", reading.groups));
    }
    if (kind != Kind.BOARD) {
      return Optional.empty();
    }
    List<String> columns = reading.groups;
    Optional<Field> status =
        fields.stream()
            .filter(field -> Set.of("status", "stage", "state", "column").contains(field.name()))
            .filter(field -> field.options().size() > 1)
            .findFirst();
    if (columns.isEmpty() && status.isPresent()) {
      fields.remove(status.get());
      columns = status.get().options();
    }
    return Optional.of(
        new Grouping(
            "column", "Column", columns.isEmpty() ? List.of("To do", "Doing", "Done") : columns));
  }

  private String trackerFields(Reading reading, Optional<EntityWord> known, List<Field> fields) {
    if (fields.isEmpty()) {
      List<String> usual = known.map(EntityWord::fields).orElse(List.of("Date", "Notes"));
      usual.forEach(label -> fields.add(field(label, fields.size() + 1)));
    }
    String entity = singular(Kind.TRACKER, reading);
    for (Field field : fields) {
      String label = field.label().toLowerCase(Locale.ROOT);
      boolean title = isTitle(label) || isTitle(bare(label));
      if (field.type() == FieldType.TEXT && (title || names(label, entity))) {
        return field.name();
      }
    }
    return leading(fields, known.map(EntityWord::titleLabel).orElse("Name"));
  }

  /** Whether a label is the noun itself or its name: "tool" and "tool name" of a loaned tool. */
  private static boolean names(String label, String entity) {
    List<String> words = List.of(entity.split(" "));
    boolean named = !bare(label).equals(label) && words.contains(bare(label));
    return named || label.equals(entity) || label.equals(words.getLast());
  }

  private boolean isTitle(String label) {
    return lexicon.fields.find(label).filter(Lexicon.FieldWord::isTitle).isPresent();
  }

  private static String bare(String label) {
    return label.replaceFirst(" (name|title)$", "");
  }

  /** Puts a field for the title before the others, where there is none of the name. */
  private static String leading(List<Field> fields, String label) {
    String name = Inflection.fieldName(label, "title");
    Optional<Field> first =
        fields.stream()
            .filter(field -> field.type() == FieldType.TEXT)
            .filter(field -> List.of(name, "title", "name").contains(field.name()))
            .findFirst();
    if (first.isPresent()) {
      return first.get().name();
    }
    fields.removeIf(field -> field.name().equals(name));
    fields.addFirst(new Field(name, label, FieldType.TEXT, List.of()));
    return name;
  }

  private String noteFields(Reading reading, List<Field> fields) {
    boolean journal = isJournal(reading);
    boolean dated = journal || fields.stream().anyMatch(field -> field.name().equals("date"));
    fields.removeIf(field -> BODIES.contains(field.name()) || field.name().equals("date"));
    String titleField = "date";
    if (!journal || !reading.features.contains(Feature.ONE_A_DAY)) {
      titleField = leading(fields, "Title");
    }
    if (dated) {
      fields.addFirst(new Field("date", "Date", FieldType.DATE, List.of()));
    }
    boolean empty = fields.size() == 1 && reading.fields.isEmpty();
    int text = dated ? Math.min(fields.size(), titleField.equals("date") ? 1 : 2) : 1;
    fields.add(text, new Field("text", "Text", FieldType.LONG_TEXT, List.of()));
    if (empty) {
      fields.add(new Field("tags", "Tags", FieldType.TAGS, List.of()));
    }
    return titleField;
  }

  private Field field(String label, int number) {
    Sheet sheet = new Sheet(Tokenizer.tokens(label));
    return new FieldGrammar(lexicon, sheet)
        .field(0, sheet.size(), number)
        .orElseThrow(() -> new IllegalStateException("The lexicon has a field without a name"));
  }

  private String singular(Kind kind, Reading reading) {
    List<String> words = reading.subject.words();
    boolean counted = kind == Kind.TRACKER || kind == Kind.BOARD;
    if (!counted || words.isEmpty()) {
      return switch (kind) {
        case TRACKER -> "item";
        case CHECKLIST -> isTodo(reading) ? "task" : "item";
        case BOARD -> "card";
        case NOTES -> isJournal(reading) ? "entry" : "note";
      };
    }
    String last = words.getLast();
    String one =
        lexicon.inflection.isUncountable(last)
            ? last + " entry"
            : lexicon.inflection.singular(last);
    return words.size() == 1
        ? one
        : String.join(" ", words.subList(0, words.size() - 1)) + " " + one;
  }

  private String plural(String singular) {
    int cut = singular.lastIndexOf(' ') + 1;
    return singular.substring(0, cut) + lexicon.inflection.plural(singular.substring(cut));
  }

  private static boolean isTodo(Reading reading) {
    return Set.of("to-do list", "task list", "chore list").contains(reading.subject.head());
  }

  private static boolean isJournal(Reading reading) {
    return Set.of("journal", "diary").contains(reading.subject.head())
        || reading.features.contains(Feature.ONE_A_DAY);
  }

  private List<Feature> features(
      Kind kind, Reading reading, List<Field> fields, List<Total> totals) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    switch (kind) {
      case TRACKER -> features.addAll(Set.of(Feature.SEARCH, Feature.SORT, Feature.SAMPLES));
      case CHECKLIST -> features.addAll(Set.of(Feature.PROGRESS, Feature.SAMPLES));
      case BOARD -> features.add(Feature.SAMPLES);
      case NOTES -> features.addAll(Set.of(Feature.SEARCH, Feature.SAMPLES));
    }
    boolean choosable =
        fields.stream()
            .anyMatch(each -> each.type() == FieldType.CHOICE || each.type() == FieldType.YES_NO);
    if (kind == Kind.TRACKER && choosable) {
      features.add(Feature.FILTER);
    }
    if (!totals.isEmpty()) {
      features.add(Feature.TOTALS);
    }
    if (kind == Kind.NOTES && reading.features.contains(Feature.ONE_A_DAY)) {
      features.add(Feature.ONE_A_DAY);
    }
    return List.copyOf(features);
  }

  private String accent(Reading reading, Optional<EntityWord> known, String title) {
    List<String> names = List.copyOf(lexicon.accents.keySet());
    return reading
        .accent
        .or(() -> known.map(EntityWord::accent))
        .orElseGet(() -> names.get(Math.floorMod(title.hashCode(), names.size())));
  }
}
