package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plans habits over the days of a week. */
final class HabitsPlan implements KindPlan {
  /** What every such app shows, so that nobody types it in. */
  private static final Set<String> SHOWN =
      Set.of(
          "grid", "week", "view", "streak", "streaks", "calendar", "overview", "total", "totals");

  /** How often a week the samples are meant to be kept, and how many days ago they were. */
  private static final int[] GOALS = {7, 5, 7, 3};

  private static final List<String> DAYS =
      List.of(
          "[0, 1, 2, 3, 4, 6, 7, 8, 9]",
          "[1, 2, 4, 5, 7, 8, 9, 11, 12]",
          "[0, 1, 3, 4, 5, 8]",
          "[1, 3, 6, 8, 10, 13, 15]");

  @Override
  public Kind kind() {
    return Kind.HABITS;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    for (Field field : List.copyOf(draft.fields)) {
      String label = field.label().toLowerCase(Locale.ROOT);
      boolean shown = SHOWN.contains(label.substring(label.lastIndexOf(' ') + 1));
      if (shown) {
        planning.reading.understood.add(label);
      } else if (isHabit(field, label, planning)) {
        draft.starters.add(field.label());
      } else {
        continue;
      }
      draft.fields.remove(field);
      planning.reading.fields.remove(field);
    }
    planning.nameAs(draft, planning.file.one());
    if (draft.fields.isEmpty()) {
      draft.add(Field.of("timesAWeek", "Times a week", FieldType.NUMBER));
    }
    draft.lead(planning.file.lead());
    draft.features.add(Feature.STREAKS);
  }

  /** "Habits: reading, running": a word that names no field is a habit. */
  private static boolean isHabit(Field field, String label, Planning planning) {
    return field.type() == FieldType.TEXT && planning.lexicon.fields.find(label).isEmpty();
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<String> starters = blueprint.starters();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < (starters.isEmpty() ? DAYS.size() : starters.size()); row++) {
      Map<String, String> values = new LinkedHashMap<>(samples.row(row));
      values.computeIfPresent("timesAWeek", goal(row));
      if (!starters.isEmpty()) {
        values.put(blueprint.entity().titleField(), ScriptText.quoted(starters.get(row)));
      }
      rows.add(values);
    }
    return rows;
  }

  private static java.util.function.BiFunction<String, String, String> goal(int row) {
    return (_, _) -> Integer.toString(GOALS[row % GOALS.length]);
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    return Map.of("sampleDays", "[" + String.join(", ", DAYS) + "]");
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.but(draft.titleField);
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    return new IdeaList(blueprint)
        .field(
            Field.of("timesAWeek", "Times a week", FieldType.NUMBER),
            "Add times a week",
            "Not everything is for each day: streaks then count weeks that had enough.")
        .field(
            new Field(
                "timeOfDay",
                "Time of day",
                FieldType.CHOICE,
                List.of("Morning", "Afternoon", "Evening")),
            "Add the time of day",
            "When each habit has its place.")
        .field(
            Field.of("reason", "Reason", FieldType.TEXT),
            "Add a reason",
            "What it is good for, below the name, for days without any wish to do it.")
        .all();
  }
}
