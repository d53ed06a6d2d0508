package dev.slipway.engine.compose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every kind of app with its plan and its words. */
final class Kinds {
  private static final List<KindPlan> PLANS =
      List.of(
          new TrackerPlan(),
          new ChecklistPlan(),
          new BoardPlan(),
          new NotesPlan(),
          new HabitsPlan(),
          new TimerPlan(),
          new CountdownPlan(),
          new CalculatorPlan(),
          new ConverterPlan(),
          new PollPlan(),
          new FlashcardsPlan(),
          new QuizPlan(),
          new FormPlan(),
          new GamePlan(
              Kind.MEMORY,
              GamePlan.name(),
              GamePlan.count("moves", "Moves"),
              GamePlan.count("seconds", "Seconds"),
              GamePlan.count("cards", "Cards")),
          new GamePlan(
              Kind.TIC_TAC_TOE,
              Field.of("winner", "Winner", FieldType.TEXT),
              Field.of("opponent", "Opponent", FieldType.TEXT)),
          new GamePlan(
              Kind.SLIDING_TILES,
              GamePlan.name(),
              GamePlan.count("score", "Score"),
              GamePlan.count("tile", "Highest tile")),
          new GamePlan(Kind.SNAKE, GamePlan.name(), GamePlan.count("score", "Score")),
          new BookingPlan(),
          new CalendarPlan(),
          new LeaderboardPlan(),
          new LandingPlan(),
          new DashboardPlan());

  private final Map<Kind, KindPlan> plans = new EnumMap<>(Kind.class);
  private final Map<Kind, KindFile> files = new EnumMap<>(Kind.class);

  Kinds() {
    for (KindPlan plan : PLANS) {
      plans.put(plan.kind(), plan);
      files.put(plan.kind(), new KindFile(plan.kind()));
    }
  }

  /** The plan of a kind. */
  KindPlan plan(Kind kind) {
    return of(plans, kind);
  }

  /** The words of a kind. */
  KindFile file(Kind kind) {
    return of(files, kind);
  }

  /** The kinds in the order of their plans. */
  List<Kind> all() {
    return List.copyOf(plans.keySet());
  }

  private static <V> V of(Map<Kind, V> all, Kind kind) {
    V found = all.get(kind);
    if (found == null) {
      throw new IllegalStateException("There is no plan for " + kind);
    }
    return found;
  }
}
