package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans stretches of work and rest, one stretch alone, or a stopwatch. */
final class TimerPlan implements KindPlan {
  private static final int MINUTE = 60;

  /** What people say of a timer that every one of these has. */
  private static final Set<String> USUAL =
      Set.of(
          "work",
          "working",
          "break",
          "breaks",
          "rest",
          "long",
          "longer",
          "short",
          "pause",
          "pausing",
          "start",
          "stop",
          "skip",
          "reset",
          "counts",
          "count",
          "counting",
          "counter",
          "finished",
          "completed",
          "done",
          "rounds",
          "round",
          "sessions",
          "session",
          "pomodoros",
          "sound",
          "alarm",
          "beep",
          "bell",
          "rings",
          "ring",
          "lap",
          "laps",
          "times",
          "minute",
          "minutes",
          "second",
          "seconds",
          "today",
          "every",
          "after",
          "technique",
          "intervals",
          "split",
          "reload",
          "timer",
          "clock",
          "off",
          "focus",
          "sprints",
          "followed");

  @Override
  public Kind kind() {
    return Kind.TIMER;
  }

  @Override
  public boolean readsFields() {
    return false;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Sheet sheet = planning.reading.sheet;
    String head = planning.asked();
    if (planning.reading.name.isEmpty()) {
      draft.title = title(planning.reading.subject, head.isEmpty() ? "timer" : head);
    }
    Map<String, Integer> said = new TreeMap<>(TimerWords.read(sheet));
    sheet.useWords(USUAL);
    if (head.equals("stopwatch")) {
      planning.nameAs(draft, "lap");
      draft.settings.put("laps", "1");
      draft.add(Field.of("lap", "Lap", FieldType.TEXT));
      draft.add(Field.of("seconds", "Seconds", FieldType.NUMBER));
      draft.add(Field.of("total", "Total", FieldType.NUMBER));
      draft.titleField = "lap";
      return;
    }
    usual(head, sheet).forEach(said::putIfAbsent);
    said.forEach((name, value) -> set(draft, name, value));
    planning.nameAs(draft, said.containsKey("break") ? "round" : "timer");
    draft.add(Field.of("task", "Task", FieldType.TEXT));
    draft.add(Field.of("minutes", "Minutes", FieldType.NUMBER));
    draft.add(Field.of("finished", "Finished", FieldType.DATE));
    draft.titleField = "task";
    if (head.startsWith("egg")) {
      draft.settings.put("presets", "eggs");
    }
  }

  /** "Timer for tea", "10 minute timer", but not what the lengths are for. */
  private static String title(Subject subject, String head) {
    String noun = subject.noun();
    boolean single = head.equals("timer") && noun.matches("\\d+ (minute|second|hour)");
    boolean digits = subject.purpose().chars().anyMatch(Character::isDigit);
    String purpose = subject.purpose().isEmpty() || digits ? "" : " for " + subject.purpose();
    return Inflection.label((single ? noun + " " : "") + head + purpose);
  }

  /** The lengths that go without saying, in seconds. */
  private static Map<String, Integer> usual(String head, Sheet sheet) {
    boolean long_ = sheet.says("long");
    return switch (head) {
      case "pomodoro timer", "focus timer", "study timer", "work timer" ->
          long_
              ? Map.of("work", 1500, "break", 300, "longBreak", 900, "roundsBeforeLongBreak", 4)
              : Map.of("work", 1500, "break", 300);
      case "interval timer", "workout timer", "HIIT timer" ->
          Map.of("work", 40, "break", 20, "rounds", 8);
      case "tabata timer" -> Map.of("work", 20, "break", 10, "rounds", 8);
      case "egg timer" -> Map.of("work", 420);
      case "tea timer" -> Map.of("work", 240);
      default -> Map.of("work", 600);
    };
  }

  private static void set(Draft draft, String name, int value) {
    if (name.startsWith("rounds")) {
      draft.settings.put(name, Integer.toString(Math.clamp(value, 1, 99)));
    } else if (value % MINUTE == 0) {
      draft.settings.put(name + "Minutes", Integer.toString(value / MINUTE));
    } else {
      draft.settings.put(name + "Seconds", Integer.toString(value));
    }
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    Map<String, String> settings = blueprint.settings();
    if (settings.containsKey("laps")) {
      return "A stopwatch with laps.";
    }
    String pause = length(settings, "break");
    return pause.isEmpty()
        ? "A timer of " + length(settings, "work") + "."
        : length(settings, "work") + " of work, " + pause + " of break, and a count of the rounds.";
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return blueprint.settings().containsKey("laps")
        ? "A stopwatch with laps, worked by key or press; it runs on through a reload."
        : file.summary(blueprint) + " " + description(blueprint, file);
  }

  private static String length(Map<String, String> settings, String name) {
    String minutes = settings.getOrDefault(name + "Minutes", "");
    String seconds = settings.getOrDefault(name + "Seconds", "");
    String unit = minutes.isEmpty() ? " second" : " minute";
    String value = minutes + seconds;
    return value.isEmpty() ? "" : value + unit + (value.equals("1") ? "" : "s");
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = new ArrayList<>(samples.rows(4));
    boolean laps = blueprint.entity().titleField().equals("lap");
    for (int row = 0; row < rows.size(); row++) {
      Map<String, String> values = rows.get(row);
      if (laps) {
        values.put("lap", ScriptText.quoted("Lap " + (row + 1)));
        values.put("seconds", new String[] {"61.4", "59.8", "60.2", "58.9"}[row]);
        values.put("total", new String[] {"61.4", "121.2", "181.4", "240.3"}[row]);
      } else {
        values.computeIfPresent("finished", (_, _) -> "day(0)");
        values.computeIfPresent("minutes", (_, _) -> "25");
      }
    }
    if (!laps && !rows.isEmpty()) {
      rows.getLast().computeIfPresent("finished", (_, _) -> "day(-1)");
    }
    return rows;
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    Map<String, String> settings = blueprint.settings();
    boolean eggs = settings.containsKey("presets");
    boolean alone = !settings.containsKey("breakMinutes") && !settings.containsKey("breakSeconds");
    List<String> presets = new ArrayList<>();
    if (eggs) {
      presets.add(preset("Soft, 5 min", 300));
      presets.add(preset("Medium, 7 min", 420));
      presets.add(preset("Hard, 10 min", 600));
    } else if (alone) {
      for (int minutes : new int[] {1, 3, 5, 10, 20, 45}) {
        presets.add(preset(minutes + " min", minutes * MINUTE));
      }
    }
    return Map.of("presets", "[" + String.join(", ", presets) + "]");
  }

  private static String preset(String label, int seconds) {
    return "{ label: " + ScriptText.quoted(label) + ", seconds: " + seconds + " }";
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.NONE;
  }

  @Override
  public List<Setting> settings(Draft draft) {
    if (draft.settings.containsKey("laps")) {
      return List.of();
    }
    Setting.Values length = new Setting.Text("[1-9]\\d{0,4}");
    Setting.Values number = new Setting.Text("[1-9]\\d?");
    return List.of(
        new Setting("work", "work", "", length),
        new Setting("break", "break", "", length),
        new Setting("longBreak", "long break", "", length),
        new Setting("rounds", "rounds", "", number),
        new Setting("roundsBeforeLongBreak", "rounds before a long break", "", number));
  }

  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    List<Edit> edits = new ArrayList<>();
    if (draft.settings.containsKey("laps")) {
      return edits;
    }
    if (verb == Verb.REMOVE) {
      boolean pause = clause.says("break") || clause.says("breaks");
      if (pause && !clause.says("long")) {
        edits.add(new Edit.Set("break", ""));
      }
      if (pause) {
        edits.add(new Edit.Set("longBreak", ""));
      }
      if (clause.says("rounds")) {
        edits.add(new Edit.Set("rounds", ""));
      }
    } else {
      Map<String, Integer> said = new TreeMap<>(TimerWords.read(clause));
      boolean long_ =
          said.containsKey("longBreak") || !length(draft.settings, "longBreak").isEmpty();
      // Without a long break "after 4 rounds" can only be the end.
      said.forEach((name, value) ->
          edits.add(
              new Edit.Set(
                  name.startsWith("rounds") && !long_ ? "rounds" : name, Integer.toString(value))));
    }
    if (!edits.isEmpty()) {
      clause.useWords(USUAL);
    }
    return edits;
  }

  @Override
  public String value(Draft draft, Setting setting) {
    String name = setting.name();
    String minutes = draft.settings.getOrDefault(name + "Minutes", "");
    return minutes.isEmpty()
        ? draft.settings.getOrDefault(name + "Seconds", draft.settings.getOrDefault(name, ""))
        : Integer.toString(Integer.parseInt(minutes) * MINUTE);
  }

  @Override
  public void set(Draft draft, Setting setting, String value) {
    String name = setting.name();
    String before = length(draft.settings, name).replaceFirst("s$", "");
    List.of(name, name + "Minutes", name + "Seconds").forEach(draft.settings::remove);
    if (!value.isEmpty()) {
      set(draft, name, Integer.parseInt(value));
    }
    // "10 minute timer" goes on saying how long it is.
    String now = length(draft.settings, name).replaceFirst("s$", "");
    if (name.equals("work") && !before.isEmpty() && draft.title.startsWith(before + " ")) {
      draft.title = now + draft.title.substring(before.length());
    }
  }

  @Override
  public String said(Setting setting, String value) {
    boolean counts = setting.name().startsWith("rounds") || value.isEmpty();
    int seconds = counts ? 0 : Integer.parseInt(value);
    boolean whole = seconds % MINUTE == 0;
    return setting.said(
        counts ? value : (whole ? seconds / MINUTE + " minutes" : seconds + " seconds"));
  }

  @Override
  public void settle(Draft draft) {
    if (length(draft.settings, "break").isEmpty()) {
      draft.settings.remove("longBreakMinutes");
      draft.settings.remove("longBreakSeconds");
    }
    if (length(draft.settings, "longBreak").isEmpty()) {
      draft.settings.remove("roundsBeforeLongBreak");
    }
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    Map<String, String> settings = blueprint.settings();
    IdeaList ideas = new IdeaList(blueprint);
    if (settings.containsKey("laps")) {
      return ideas.all();
    }
    boolean pause = !length(settings, "break").isEmpty();
    if (!pause) {
      ideas.add(
          "set:break:300",
          "Add breaks of 5 minutes",
          "After each round the timer goes over to a break.",
          new Edit.Set("break", "300"));
    } else {
      ideas.add(
          "set:work:3000",
          "Make it 50 minutes of work and 10 of break",
          "Longer stretches for what needs some time to get into.",
          new Edit.Set("work", "3000"),
          new Edit.Set("break", "600"));
      if (length(settings, "longBreak").isEmpty()) {
        ideas.add(
            "set:longBreak:900",
            "Add a long break of 15 minutes",
            "A proper rest after every four rounds, with a dot for each of them.",
            new Edit.Set("longBreak", "900"),
            new Edit.Set("roundsBeforeLongBreak", "4"));
      }
    }
    if (pause && !settings.containsKey("rounds")) {
      ideas.add(
          "set:rounds:4",
          "Stop after 4 rounds",
          "The timer goes on by itself from round to round, and says when all are done.",
          new Edit.Set("rounds", "4"));
    }
    if (!pause && !"45".equals(settings.get("workMinutes"))) {
      ideas.add(
          "set:work:2700",
          "Make it 45 minutes",
          "As long as a lesson.",
          new Edit.Set("work", "2700"));
    }
    return ideas.all();
  }
}
