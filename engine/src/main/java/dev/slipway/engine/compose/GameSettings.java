package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** How games can be made longer, harder or otherwise different. */
final class GameSettings {
  private static final Map<Kind, List<Setting>> ALL =
      Map.of(
          Kind.MEMORY,
          List.of(
              new Setting(
                  "cards",
                  "cards",
                  "16",
                  new Setting.Count(4, 48, 2, Map.of("card", 1, "tile", 1, "pair", 2), Set.of())),
              Setting.count("seconds", "seconds that cards are shown", 1, 1, 9, "second")),
          Kind.TIC_TAC_TOE,
          List.of(
              new Setting(
                  "rival",
                  "who plays",
                  "two",
                  new Setting.Choice(
                      Map.of(
                          "two player", "two",
                          "two people", "two",
                          "a friend", "two",
                          "friend", "two",
                          "computer", "easy",
                          "easy", "easy",
                          "perfect", "perfect",
                          "unbeatable", "perfect",
                          "harder", "perfect")))),
          Kind.SLIDING_TILES,
          List.of(
              new Setting(
                  "goal",
                  "the goal",
                  "2048",
                  new Setting.Choice(
                      Map.of(
                          "256", "256", "512", "512", "1024", "1024", "2048", "2048", "4096",
                          "4096", "8192", "8192"))),
              Setting.flag("strict", "strict play", List.of("strict", "no undo"), List.of("undo"))),
          Kind.SNAKE,
          List.of(
              Setting.flag(
                  "open",
                  "open walls",
                  List.of("no wall", "open wall", "through wall", "wrap around", "wrap"),
                  List.of("wall", "closed wall", "solid wall")),
              new Setting(
                  "speed",
                  "speed",
                  "",
                  new Setting.Choice(
                      Map.of(
                          "slow", "slow",
                          "slower", "slow",
                          "slowly", "slow",
                          "fast", "fast",
                          "faster", "fast",
                          "quicker", "fast",
                          "usual speed", "",
                          "normal speed", "")))));

  private GameSettings() {}

  /** What of a game can be set. */
  static List<Setting> of(Kind game) {
    return ALL.getOrDefault(game, List.of());
  }

  /** What would make a game last. */
  static List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    Map<Kind, Supplier<IdeaList>> games =
        Map.of(
            Kind.MEMORY,
                () ->
                    ideas
                        .set(
                            "cards",
                            "24",
                            "Play with 24 cards",
                            "Twelve pairs, for those who know it well.")
                        .set("cards", "12", "Play with 12 cards", "Six pairs, for small children.")
                        .set(
                            "seconds",
                            "3",
                            "Show cards for 3 seconds",
                            "More time to remember two that are no pair."),
            Kind.TIC_TAC_TOE,
                () ->
                    ideas
                        .set(
                            "rival",
                            "perfect",
                            "Play against a perfect computer",
                            "It never loses.")
                        .set("rival", "easy", "Play against an easy computer", "It can be beaten.")
                        .set("rival", "two", "Begin as a game for two", "Two people take turns."),
            Kind.SLIDING_TILES,
                () ->
                    ideas
                        .set("goal", "4096", "Make 4096 the goal", "Twice as far to go.")
                        .set("goal", "1024", "Make 1024 the goal", "For a short game in between.")
                        .set("strict", "yes", "Play without undo", "Every move counts."),
            Kind.SNAKE,
                () ->
                    ideas
                        .set(
                            "open",
                            "yes",
                            "Let the snake go through the walls",
                            "It comes back on the other side; only its own body ends the game.")
                        .set("speed", "fast", "Make it faster", "It begins where others end.")
                        .set("speed", "slow", "Make it slower", "For a calm beginning."));
    return games.getOrDefault(blueprint.kind(), () -> ideas).get().all();
  }
}
