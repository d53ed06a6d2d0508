package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the days and hours to events; the one that the prompt names is there from the start. */
final class CountdownPlan implements KindPlan {
  private static final Set<String> TOWARDS =
      Set.of("to", "until", "till", "til", "for", "before", "of", "left");
  private static final Set<String> ENDS =
      Set.of("on", "at", "with", "showing", "which", "that", "in", "and", "app", "page", "this");
  private static final Set<String> YEARLY = Set.of("birthday", "anniversary");
  private static final int MOST_WORDS = 6;

  /** What every countdown shows. */
  private static final Set<String> USUAL =
      Set.of(
          "days",
          "day",
          "hours",
          "minutes",
          "seconds",
          "weeks",
          "until",
          "till",
          "left",
          "big",
          "events",
          "event",
          "past",
          "upcoming",
          "live",
          "clock",
          "timer",
          "remaining",
          "date",
          "dates",
          "name",
          "names",
          "time",
          "list",
          "other",
          "others",
          "next",
          "several",
          "multiple",
          "counter",
          "at",
          "year",
          "sleeps");

  private final List<List<String>> days = WordFile.table("app/countdown/days.tsv", 3);

  @Override
  public Kind kind() {
    return Kind.COUNTDOWN;
  }

  @Override
  public boolean readsFields() {
    return false;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Sheet sheet = planning.reading.sheet;
    planning.nameAs(draft, planning.file.one());
    draft.add(Field.of("event", "Event", FieldType.TEXT));
    draft.add(Field.of("date", "Date", FieldType.DATE));
    draft.add(Field.of("time", "Time", FieldType.TIME));
    draft.add(Field.of("yearly", "Every year", FieldType.YES_NO));
    draft.titleField = "event";
    Optional<DateWords.Found> date = DateWords.date(sheet);
    Optional<DateWords.Found> time = DateWords.time(sheet);
    String name = name(planning, date.map(DateWords.Found::from).orElse(sheet.size()));
    sheet.useWords(USUAL);
    String small = name.toLowerCase(Locale.ROOT);
    Optional<List<String>> known =
        days.stream().filter(row -> row.getFirst().equals(small)).findFirst();
    boolean named = !name.isEmpty() || date.isPresent();
    if (planning.reading.name.isEmpty()) {
      draft.title = name.isEmpty() ? planning.file.title() : "Countdown to " + name;
      known.ifPresent(row -> draft.title = "Countdown to " + row.get(1));
    }
    if (!named) {
      return;
    }
    String event = known.map(row -> row.get(1)).orElse(name.isEmpty() ? "The day" : name);
    draft.settings.put("eventName", Inflection.label(event));
    String day = date.map(DateWords.Found::text).orElse(known.map(row -> row.get(2)).orElse(""));
    if (!day.isEmpty()) {
      draft.settings.put("eventDate", day);
    }
    time.ifPresent(found -> draft.settings.put("eventTime", found.text()));
    boolean birthday = YEARLY.contains(small.substring(small.lastIndexOf(' ') + 1));
    if (birthday || (known.isPresent() && date.isEmpty())) {
      draft.settings.put("eventYearly", "yes");
    }
  }

  /** What is looked forward to: the words behind "countdown to", or before "countdown". */
  private static String name(Planning planning, int date) {
    Sheet sheet = planning.reading.sheet;
    for (int at = 0; at < sheet.size(); at++) {
      Optional<Phrases.Match<Lexicon.KindWord>> match =
          planning.lexicon.kindWords.at(sheet.tokens, at, sheet.size());
      boolean own = match.filter(each -> each.meaning().kind() == Kind.COUNTDOWN).isPresent();
      if (own) {
        int start = match.get().to();
        boolean towards = match.get().phrase().matches(".* (to|until|till|for)");
        while (start < sheet.size() && sheet.at(start).isWord() && isPreposition(sheet, start)) {
          towards = true;
          start++;
        }
        if (!towards) {
          return planning.reading.subject.noun();
        }
        return words(planning, start, date > start ? date : sheet.size());
      }
    }
    return "";
  }

  private static boolean isPreposition(Sheet sheet, int at) {
    String word = sheet.at(at).lower();
    return TOWARDS.contains(word);
  }

  private static String words(Planning planning, int from, int date) {
    Sheet sheet = planning.reading.sheet;
    int start = from;
    while (start < date && Set.of("the", "a", "an").contains(sheet.at(start).lower())) {
      start++;
    }
    int end = start;
    while (end < date && end < start + MOST_WORDS && isName(sheet, end)) {
      end++;
    }
    while (end > start && Set.of("is", "the", "of", "on").contains(sheet.at(end - 1).lower())) {
      end--;
    }
    sheet.use(from, end);
    return sheet.text(start, end);
  }

  private static boolean isName(Sheet sheet, int at) {
    return sheet.at(at).isWord() && !ENDS.contains(sheet.at(at).lower());
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    String name = blueprint.settings().getOrDefault("eventName", "");
    return name.isEmpty()
        ? file.description(blueprint)
        : "The days, hours, minutes and seconds: " + name + ".";
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(row("Concert in the park", 12, "20:00", false));
    rows.add(row("Flight to Lisbon", 40, "07:25", false));
    rows.add(row("Grandma's birthday", 75, "", true));
    rows.add(row("First day at school", -9, "08:30", false));
    return rows;
  }

  private static Map<String, String> row(String name, int day, String time, boolean yearly) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("event", ScriptText.quoted(name));
    row.put("date", "day(" + day + ")");
    if (!time.isEmpty()) {
      row.put("time", ScriptText.quoted(time));
    }
    row.put("yearly", Boolean.toString(yearly));
    return row;
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.but("event", "date", "time", "yearly");
  }

  @Override
  public List<Setting> settings(Draft draft) {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.flag(
            "daysOnly",
            "days only",
            List.of("only days", "days only", "just days", "sleeps"),
            List.of("hour", "minute", "second", "hours minutes seconds")));
    if (draft.settings.containsKey("eventName")) {
      settings.add(
          new Setting(
              "eventDate",
              "the date",
              "",
              new Setting.Text("\\d{4}-\\d\\d-\\d\\d|\\d\\d-\\d\\d|\\+\\d{1,5}")));
      settings.add(new Setting("eventTime", "the time", "", new Setting.Text("\\d\\d:\\d\\d")));
    }
    return settings;
  }

  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    List<Edit> edits = new ArrayList<>();
    if (draft.settings.containsKey("eventName") && verb != Verb.REMOVE) {
      DateWords.date(clause).ifPresent(date -> edits.add(new Edit.Set("eventDate", date.text())));
      DateWords.time(clause).ifPresent(time -> edits.add(new Edit.Set("eventTime", time.text())));
    }
    if (!edits.isEmpty()) {
      clause.useWords(Set.of("date", "day", "time", "event"));
    }
    return edits;
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    return new IdeaList(blueprint)
        .set(
            "daysOnly",
            "yes",
            "Show whole days only",
            "One large number, without hours and running seconds.")
        .field(
            Field.of("place", "Place", FieldType.TEXT),
            "Add a place",
            "Where it is, below the day.")
        .field(
            Field.of("notes", "Notes", FieldType.LONG_TEXT),
            "Add notes",
            "What is to be done or brought along until then.")
        .all();
  }
}
