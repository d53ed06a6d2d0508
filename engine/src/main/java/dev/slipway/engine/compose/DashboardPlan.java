package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Plans figures that are entered day by day. */
final class DashboardPlan implements KindPlan {
  private static final Set<String> PERIODS =
      Set.of(
          "day", "date", "week", "month", "daily", "monthly", "weekly", "year", "number", "figure");
  private static final Set<String> MONEY =
      Set.of(
          "revenue",
          "sales",
          "turnover",
          "profit",
          "income",
          "costs",
          "cost",
          "spend",
          "expenses",
          "budget",
          "amount",
          "price",
          "earnings",
          "mrr",
          "value");
  private static final Set<String> RATES =
      Set.of("rate", "share", "percentage", "percent", "conversion", "margin", "churn");
  private static final Set<String> MEANS = Set.of("average", "rating", "temperature", "weight");
  private static final Set<String> SPLITS =
      Set.of("region", "channel", "country", "store", "product", "team", "category", "campaign");
  private static final Set<String> REGIONS = Set.of("region", "country");
  private static final int REACH = 4;
  private static final String GOAL = "goal";

  @Override
  public Kind kind() {
    return Kind.DASHBOARD;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    draft.name(planning.file.one(), planning.plural(planning.file.one()));
    draft.collection = "numbers";
    Sheet sheet = planning.reading.sheet;
    List<Field> said = List.copyOf(draft.fields);
    draft.fields.clear();
    draft.fields.add(Field.of("date", "Date", FieldType.DATE));
    draft.titleField = "date";
    split(said, sheet, planning)
        .ifPresent(field -> {
          draft.fields.add(field);
          draft.settings.put("by", field.name());
        });
    for (Field field : said) {
      Field metric = metric(field);
      if (!PERIODS.contains(metric.name()) && !isSplit(field, planning)) {
        draft.add(metric);
      }
    }
    if (draft.fields.stream().noneMatch(field -> field.type().isSummable())) {
      usual(planning.reading.subject).forEach(draft::add);
    }
    List<String> labels = new ArrayList<>();
    for (Field field : metrics(draft.fields)) {
      labels.add(field.label().toLowerCase(Locale.ROOT));
      goal(sheet, field).ifPresent(goal -> draft.settings.put("goal" + upper(field.name()), goal));
    }
    draft.settings.put("figures", Titles.list(labels));
    for (int at = 0; at < sheet.size(); at++) {
      if (PERIODS.contains(planning.singular(sheet.at(at).lower())) || sheet.at(at).isWord("by")) {
        sheet.use(at, at + 1);
      }
    }
  }

  /** "Conversion rate per day" is the conversion rate; a word that names no type is a number. */
  private static Field metric(Field field) {
    String label = field.label().replaceFirst("(?i) (per|by|each|every|a) .*$", "");
    String name = Inflection.fieldName(label, field.name());
    List<String> words = List.of(label.toLowerCase(Locale.ROOT).split(" "));
    boolean money =
        field.type() == FieldType.MONEY
            || (words.stream().anyMatch(MONEY::contains)
                && words.stream().noneMatch(RATES::contains));
    Field counted = Field.of(name, label, money ? FieldType.MONEY : FieldType.NUMBER);
    if (!label.equals(field.label())) {
      return counted;
    }
    return switch (field.type()) {
      case TEXT, NUMBER, MONEY, RATING, YES_NO -> counted;
      case LONG_TEXT, DATE, TIME, CHOICE, LINK, EMAIL, PHONE, IMAGE, TAGS, RELATION -> field;
    };
  }

  private static boolean isSplit(Field field, Planning planning) {
    return SPLITS.contains(planning.singular(field.label().toLowerCase(Locale.ROOT)));
  }

  /** "By region and month": what the numbers are told apart by. */
  private static Optional<Field> split(List<Field> said, Sheet sheet, Planning planning) {
    for (Field field : said) {
      if (isSplit(field, planning)) {
        return Optional.of(field);
      }
    }
    for (int at = 1; at < sheet.size(); at++) {
      String word = planning.singular(sheet.at(at).lower());
      if (SPLITS.contains(word) && Set.of("by", "per", "and").contains(sheet.at(at - 1).lower())) {
        sheet.use(at - 1, at + 1);
        return Optional.of(Field.of(word, Inflection.label(word), FieldType.TEXT));
      }
    }
    return Optional.empty();
  }

  private static List<Field> usual(Subject subject) {
    boolean sales = (subject.head() + " " + subject.noun()).contains("sales");
    return sales
        ? List.of(
            Field.of("sales", "Sales", FieldType.MONEY),
            Field.of("orders", "Orders", FieldType.NUMBER))
        : List.of(
            Field.of("visitors", "Visitors", FieldType.NUMBER),
            Field.of("revenue", "Revenue", FieldType.MONEY));
  }

  /** "Revenue (goal 500)", "goal of 100 orders": the number near the word, for what is named. */
  private static Optional<String> goal(Sheet sheet, Field field) {
    Amounts amounts = new Amounts(sheet);
    String word = field.label().toLowerCase(Locale.ROOT).split(" ")[0];
    for (int at = 0; at < sheet.size(); at++) {
      if (!Set.of("goal", "target").contains(sheet.at(at).lower())) {
        continue;
      }
      boolean named = false;
      Optional<String> found = Optional.empty();
      int number = at;
      for (int near = Math.max(0, at - REACH); near < Math.min(sheet.size(), at + REACH); near++) {
        OptionalInt value = amounts.number(near);
        if (found.isEmpty() && near > at && value.isPresent()) {
          found = Optional.of(Integer.toString(value.getAsInt()));
          number = near;
        }
        named = named || sheet.at(near).isWord(word);
      }
      if (named && found.isPresent()) {
        sheet.use(at, number + 1);
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Field> metrics(List<Field> fields) {
    return fields.stream().filter(field -> field.type().isSummable()).toList();
  }

  private static String upper(String name) {
    return Inflection.label(name);
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    StringBuilder script = new StringBuilder("[\n");
    for (Field field : metrics(blueprint.entity().fields())) {
      List<String> words = List.of(field.label().toLowerCase(Locale.ROOT).split(" "));
      boolean rate = words.stream().anyMatch(RATES::contains);
      boolean mean = rate || words.stream().anyMatch(MEANS::contains);
      String goal = blueprint.settings().getOrDefault("goal" + upper(field.name()), "");
      script
          .append("  { name: ")
          .append(ScriptText.quoted(field.name()))
          .append(", label: ")
          .append(ScriptText.quoted(field.label()))
          .append(", type: ")
          .append(ScriptText.quoted(field.type().word()))
          .append(mean ? ", measure: 'average'" : ", measure: 'sum'")
          .append(rate ? ", percent: true" : "")
          .append(goal.matches("\\d{1,9}") ? ", goal: " + goal : "")
          .append(" },\n");
    }
    Map<String, String> constants = new LinkedHashMap<>();
    constants.put("metrics", script.append("]").toString());
    return constants;
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = samples.rows(4);
    List<Field> metrics = metrics(blueprint.entity().fields());
    String by = blueprint.settings().getOrDefault("by", "");
    for (int row = 0; row < rows.size(); row++) {
      for (int at = 0; at < metrics.size(); at++) {
        String label = metrics.get(at).label().toLowerCase(Locale.ROOT);
        boolean rate = List.of(label.split(" ")).stream().anyMatch(RATES::contains);
        int usual = metrics.get(at).type() == FieldType.MONEY ? 900 : 40 + 300 * (at % 3);
        rows.get(row).put(metrics.get(at).name(), rate ? "3.2" : Integer.toString(usual + row * 7));
      }
      if (rows.get(row).containsKey(by) && REGIONS.contains(by)) {
        String[] regions = {"North", "South", "West", "East"};
        rows.get(row).put(by, ScriptText.quoted(regions[row]));
      }
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    List<Field> metrics = metrics(draft.fields);
    return metrics.size() == 1 ? Scope.but("date", metrics.getFirst().name()) : Scope.but("date");
  }

  @Override
  public Field fitting(Field field) {
    return SPLITS.contains(field.name()) ? field : metric(field);
  }

  @Override
  public List<Setting> settings(Draft draft) {
    List<Setting> settings = new ArrayList<>();
    for (Field field : metrics(draft.fields)) {
      String label = field.label().toLowerCase(Locale.ROOT);
      settings.add(
          new Setting(
              GOAL + upper(field.name()),
              "the goal for " + label,
              "",
              new Setting.Count(
                  1,
                  999_999_999,
                  1,
                  Map.of(GOAL, 1, "target", 1),
                  Set.copyOf(new java.util.HashSet<>(List.of(label.split(" ")))))));
    }
    return settings;
  }

  @Override
  public void settle(Draft draft) {
    List<String> goals =
        metrics(draft.fields).stream().map(field -> GOAL + upper(field.name())).toList();
    draft.settings.keySet().removeIf(name -> name.startsWith(GOAL) && !goals.contains(name));
    if (draft.field(draft.settings.getOrDefault("by", "")).isEmpty()) {
      draft.settings.remove("by");
      draft.fields.stream()
          .filter(field -> SPLITS.contains(field.name()))
          .findFirst()
          .ifPresent(field -> draft.settings.put("by", field.name()));
    }
    List<String> labels =
        metrics(draft.fields).stream()
            .map(field -> field.label().toLowerCase(Locale.ROOT))
            .toList();
    draft.settings.put("figures", Titles.list(labels));
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    List<Field> metrics = metrics(blueprint.entity().fields());
    for (Field field : metrics.subList(0, Math.min(1, metrics.size()))) {
      String name = GOAL + upper(field.name());
      String goal = field.type() == FieldType.MONEY ? "1000" : "100";
      if (!blueprint.settings().containsKey(name)) {
        ideas.set(
            name,
            goal,
            "Set a goal for the " + field.label().toLowerCase(Locale.ROOT),
            "A line in the drawing, and on how many days it was reached.");
      }
    }
    if (!blueprint.settings().containsKey("by")) {
      ideas.field(
          Field.of("channel", "Channel", FieldType.TEXT),
          "Tell channels apart",
          "Numbers for each channel, with a choice and a table that compares them.");
    }
    return ideas
        .field(
            Field.of("orders", "Orders", FieldType.NUMBER),
            "Add orders",
            "One more figure, with its course and its change.")
        .field(
            Field.of("costs", "Costs", FieldType.MONEY),
            "Add costs",
            "What was spent, beside the other figures.")
        .all();
  }
}
