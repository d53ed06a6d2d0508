package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What would make an app better, best first: what its records ask for, then fields, then looks. */
final class Ideas {
  private static final int MOST_DERIVED = 2;
  private static final String LOW = "5";
  private static final String SOON = "7";

  private final Lexicon lexicon;
  private final Blueprint blueprint;
  private final List<Idea> ideas = new ArrayList<>();

  Ideas(Lexicon lexicon, Blueprint blueprint) {
    this.lexicon = lexicon;
    this.blueprint = blueprint;
  }

  List<Idea> all() {
    ideas.addAll(lexicon.kinds.plan(blueprint.kind()).ideas(blueprint));
    if (blueprint.kind() == Kind.TRACKER) {
      charts();
      rules();
      totals();
      derived();
      features();
    }
    fields();
    looks();
    return ideas;
  }

  private void charts() {
    Draft draft = Draft.of(blueprint);
    ChartPlanner planner = new ChartPlanner(new FieldFinder(lexicon), draft);
    Optional<Field> measured = ChartPlanner.usualMeasured(draft);
    if (draft.has(FieldType.DATE)) {
      boolean level = measured.filter(field -> field.type() == FieldType.RATING).isPresent();
      Measure measure = level ? Measure.AVERAGE : Measure.SUM;
      Chart chart = planner.overTime(measured, measure, Period.MONTH, Optional.empty());
      chart(chart, "Shows at a glance how it goes from month to month.");
    }
    for (Field field : blueprint.entity().fields()) {
      if (field.type() == FieldType.CHOICE) {
        Optional<Field> summed = measured.filter(each -> each.type() == FieldType.MONEY);
        Chart chart = planner.byGroup(summed, Measure.SUM, field);
        chart(
            chart,
            "Compares the " + lower(field.label()) + " values as bars, with a table behind.");
      }
    }
  }

  private void chart(Chart chart, String description) {
    String key =
        "chart:"
            + chart.field().orElse("count")
            + ":"
            + chart.by()
            + chart.period().map(period -> ":" + period.word()).orElse("");
    ideas.add(
        new Idea(
            key,
            "Chart the " + lower(chart.label()),
            description,
            List.of(new Edit.AddChart(chart))));
  }

  private void rules() {
    for (Field field : blueprint.entity().fields()) {
      String label = lower(field.label());
      if (field.type() == FieldType.DATE && WishPlanner.isAhead(field)) {
        String done = WishPlanner.doneField(blueprint.entity().fields());
        rule(
            new Rule(RuleType.OVERDUE, field.name(), done),
            "Mark what is overdue",
            "Says in words how many days the " + label + " has passed, and counts those on top.");
        rule(
            new Rule(RuleType.SOON, field.name(), SOON),
            "Mark what is due within " + SOON + " days",
            "A warning ahead of the " + label + ".");
      }
      if (field.type() == FieldType.NUMBER && WishPlanner.isStock(field)) {
        rule(
            new Rule(RuleType.BELOW, field.name(), LOW),
            "Warn when the " + label + " is under " + LOW,
            "Marks what runs low, and counts it on top of the list.");
      }
    }
    rule(
        new Rule(RuleType.UNIQUE, blueprint.entity().titleField(), ""),
        "Refuse duplicates",
        "The form says so when there is one of the same name already.");
  }

  private void rule(Rule rule, String title, String description) {
    boolean there =
        blueprint.rules().stream()
            .anyMatch(each -> each.type() == rule.type() && each.field().equals(rule.field()));
    if (!there) {
      ideas.add(
          new Idea(
              "rule:" + rule.type().word() + ":" + rule.field(),
              title,
              description,
              List.of(new Edit.AddRule(rule))));
    }
  }

  private void totals() {
    List<Field> fields = blueprint.entity().fields();
    Optional<Field> money =
        fields.stream().filter(field -> field.type() == FieldType.MONEY).findFirst();
    for (Field field : fields) {
      String label = lower(field.label());
      if (field.type() == FieldType.RATING) {
        total(
            new Total(
                Measure.AVERAGE, Optional.of(field.name()), "Average " + label, Optional.empty()),
            "The mean of all that have one.");
      }
      if (field.type() == FieldType.YES_NO) {
        boolean open = money.isPresent();
        Total.Condition when = new Total.Condition(field.name(), open ? "false" : "true");
        total(
            new Total(
                open ? Measure.SUM : Measure.COUNT,
                money.map(Field::name),
                open ? "Total not " + label : Inflection.label(label),
                Optional.of(when)),
            open ? "What is still open, added up." : "How many there are.");
      }
    }
  }

  private void total(Total total, String description) {
    boolean there =
        blueprint.totals().stream()
            .anyMatch(each ->
                each.measure() == total.measure()
                    && each.field().equals(total.field())
                    && each.when().equals(total.when()));
    if (!there) {
      ideas.add(
          new Idea(
              "total:"
                  + total.measure().word()
                  + ":"
                  + total.field().orElse("all")
                  + total.when().map(when -> ":" + when.field() + "=" + when.value()).orElse(""),
              "Show the " + lower(total.label()),
              description,
              List.of(new Edit.AddTotal(total))));
    }
  }

  /** Values that can be computed from what the records have. */
  private void derived() {
    int found = 0;
    List<String> labels = new ArrayList<>();
    blueprint.derived().forEach(each -> labels.add(each.label()));
    for (Lexicon.Derivable derivable : lexicon.derivations.values()) {
      Draft draft = Draft.of(blueprint);
      boolean unknown = !labels.contains(derivable.label());
      if (found < MOST_DERIVED
          && unknown
          && draft.derived.stream().noneMatch(each -> each.derivation() == derivable.derivation())
          && new WishPlanner(lexicon, draft).derive(derivable)) {
        labels.add(derivable.label());
        found++;
        ideas.add(
            new Idea(
                "derive:" + draft.derived.getLast().name(),
                "Compute the " + lower(derivable.label()),
                "A column that follows from the others, so nobody has to work it out.",
                List.of(new Edit.Derive(derivable))));
      }
    }
  }

  private void features() {
    for (Feature feature :
        List.of(Feature.SEARCH, Feature.FILTER, Feature.EXPORT, Feature.IMPORT, Feature.CARDS)) {
      ideas.add(
          new Idea(
              "feature:" + feature.word(),
              "Add " + word(feature),
              "The app can do it, and does not at the moment.",
              List.of(new Edit.AddFeature(feature))));
    }
  }

  private static String word(Feature feature) {
    return switch (feature) {
      case SEARCH -> "a search box";
      case FILTER -> "filters";
      case EXPORT -> "a CSV export";
      case IMPORT -> "a CSV import";
      case CARDS -> "a view as cards";
      case SORT, TOTALS, CHARTS, WARNINGS, SAMPLES, PROGRESS, STREAKS, ONE_A_DAY -> feature.word();
    };
  }

  /** Fields that such records often have. */
  private void fields() {
    switch (blueprint.kind()) {
      case BOARD, CHECKLIST -> {
        field(Field.of("dueDate", "Due date", FieldType.DATE), "When it must be done.");
        field(Field.of("assignee", "Assignee", FieldType.TEXT), "Who does it.");
        field(
            new Field("priority", "Priority", FieldType.CHOICE, List.of("Low", "Medium", "High")),
            "What comes first.");
        field(Field.of("notes", "Notes", FieldType.LONG_TEXT), "Room for details.");
      }
      case TRACKER -> {
        field(Field.of("notes", "Notes", FieldType.LONG_TEXT), "Room for what fits nowhere else.");
        field(Field.of("tags", "Tags", FieldType.TAGS), "A few free words to filter by.");
        field(
            Field.of("date", "Date", FieldType.DATE), "With a day, charts over time are possible.");
        field(Field.of("link", "Link", FieldType.LINK), "Where more about it can be found.");
      }
      case NOTES -> {
        field(Field.of("tags", "Tags", FieldType.TAGS), "A few free words to find it by.");
        field(
            new Field(
                "mood", "Mood", FieldType.CHOICE, List.of("Great", "Good", "Okay", "Low", "Awful")),
            "How it was.");
        field(Field.of("link", "Link", FieldType.LINK), "Where more about it can be found.");
      }
      case HABITS,
          TIMER,
          COUNTDOWN,
          CALCULATOR,
          CONVERTER,
          QUIZ,
          FLASHCARDS,
          POLL,
          FORM,
          BOOKING,
          CALENDAR,
          DASHBOARD,
          LEADERBOARD,
          LANDING,
          MEMORY,
          TIC_TAC_TOE,
          SLIDING_TILES,
          SNAKE -> {
        // Their plans know what they can have.
      }
    }
  }

  private void field(Field field, String description) {
    boolean there =
        blueprint.entity().fields().stream()
            .anyMatch(each ->
                each.name().equals(field.name())
                    || (each.type() == field.type()
                        && field.type() != FieldType.TEXT
                        && field.type() != FieldType.CHOICE));
    if (!there) {
      ideas.add(
          new Idea(
              "field:" + field.name(),
              "Add " + article(lower(field.label())),
              description,
              List.of(new Edit.AddField(blueprint.entity().collection(), field))));
    }
  }

  private static String article(String words) {
    if (words.equals("notes") || words.equals("tags")) {
      return words;
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  private void looks() {
    Theme theme = blueprint.theme();
    if (theme.scheme() == Scheme.AUTO) {
      look(
          "dark",
          "Make it dark",
          "Dark for everybody, whatever their machine says.",
          new Edit.Look(Optional.empty(), Optional.of(Scheme.DARK), Optional.empty()));
    }
    for (Tone tone : List.of(Tone.CALM, Tone.PLAYFUL, Tone.ELEGANT, Tone.BOLD)) {
      if (tone != theme.tone()) {
        look(
            tone.word(),
            "Make it " + tone.word(),
            "The same app in another manner.",
            new Edit.Look(Optional.empty(), Optional.empty(), Optional.of(tone)));
      }
    }
    List<String> accents = List.copyOf(lexicon.accents.keySet());
    int present = Math.max(0, accents.indexOf(theme.accent()));
    // The list goes round the colour wheel, so that this one is opposite.
    String accent = accents.get((present + accents.size() / 2) % accents.size());
    look(
        accent,
        "Make it " + accent,
        "Buttons, links and highlights in another colour.",
        new Edit.Look(Optional.of(accent), Optional.empty(), Optional.empty()));
  }

  private void look(String key, String title, String description, Edit edit) {
    ideas.add(new Idea("look:" + key, title, description, List.of(edit)));
  }

  private static String lower(String label) {
    boolean shouting = label.length() > 1 && label.equals(label.toUpperCase(Locale.ROOT));
    return shouting ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
