package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Plans a ranking: of players by their matches, or of single scores. */
final class LeaderboardPlan implements KindPlan {
  private static final Set<String> MATCHES =
      Set.of(
          "match",
          "matches",
          "opponent",
          "opponents",
          "versus",
          "vs",
          "fixture",
          "fixtures",
          "elo",
          "wins",
          "losses",
          "won",
          "standings",
          "ladder",
          "league",
          "duels",
          "draw",
          "draws");

  /** What a ranking of matches has anyway. */
  private static final Set<String> GIVEN =
      Set.of(
          "player",
          "match",
          "game",
          "score",
          "ranking",
          "rank",
          "position",
          "point",
          "win",
          "loss",
          "draw",
          "elo",
          "rating",
          "result",
          "home",
          "away",
          "team",
          "opponent",
          "date",
          "place",
          "standing",
          "name",
          "played",
          "day",
          "goal",
          "form",
          "fixture");

  private static final Set<String> SCORES =
      Set.of("score", "points", "highScore", "result", "total", "time", "count");
  private static final Set<String> LOW = Set.of("fastest", "lowest", "fewest", "shortest", "golf");
  private static final String[][] GAMES = {
    {"0", "1", "3", "1", "1"},
    {"2", "3", "0", "3", "3"},
    {"0", "2", "3", "2", "8"},
    {"1", "3", "3", "0", "12"},
    {"0", "3", "2", "2", "40"},
    {"1", "2", "3", "1", "44"},
  };

  @Override
  public Kind kind() {
    return Kind.LEADERBOARD;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Optional<Field> scored = scored(draft);
    boolean bare = scored.isEmpty() && !planning.reading.subject.head().contains("score");
    if (bare || says(planning.reading.sheet, MATCHES)) {
      planMatches(draft, planning);
    } else {
      planScores(draft, planning, scored);
    }
  }

  private static void planMatches(Draft draft, Planning planning) {
    boolean teams = says(planning.reading.sheet, Set.of("team", "teams"));
    String one = teams ? "team" : "player";
    String many = planning.plural(one);
    draft.name("match", "matches");
    draft.fields.removeIf(field ->
        GIVEN.contains(planning.singular(field.label().toLowerCase(java.util.Locale.ROOT)))
            || field.label().toLowerCase(java.util.Locale.ROOT).endsWith(" scores"));
    draft.fields.addAll(
        0,
        List.of(
            Field.relation("home", teams ? "Home" : "Player", many),
            Field.of("scoreHome", "Score", FieldType.NUMBER),
            Field.relation("away", teams ? "Away" : "Opponent", many),
            Field.of("scoreAway", teams ? "Score away" : "Opponent’s score", FieldType.NUMBER),
            Field.of("date", "Date", FieldType.DATE)));
    draft.titleField = "home";
    draft.related.add(
        new Entity(one, many, many, "name", List.of(Field.of("name", "Name", FieldType.TEXT))));
    draft.settings.put("win", Integer.toString(worth(planning.reading.sheet, "win", 3)));
    draft.settings.put("draw", Integer.toString(worth(planning.reading.sheet, "draw", 1)));
  }

  private static void planScores(Draft draft, Planning planning, Optional<Field> scored) {
    draft.name("score", "scores");
    Field points =
        scored
            .map(field -> Field.of(field.name(), field.label(), FieldType.NUMBER))
            .orElse(Field.of("score", "Score", FieldType.NUMBER));
    scored.ifPresent(field -> draft.fields.set(draft.fields.indexOf(field), points));
    draft.lead(planning.file.lead());
    if (scored.isEmpty()) {
      draft.fields.add(1, points);
    }
    draft.settings.put("by", points.name());
    draft.settings.put("best", says(planning.reading.sheet, LOW) ? "low" : "high");
    draft.fields.stream()
        .filter(field -> field.type() == FieldType.CHOICE || field.type() == FieldType.TEXT)
        .filter(field -> !field.name().equals(draft.titleField))
        .findFirst()
        .ifPresent(field -> draft.settings.put("group", field.name()));
  }

  private static Optional<Field> scored(Draft draft) {
    return draft.fields.stream()
        .filter(field -> SCORES.contains(field.name()))
        .findFirst()
        .or(() -> draft.fields.stream().filter(field -> field.type().isNumeric()).findFirst());
  }

  private static boolean says(Sheet sheet, Set<String> words) {
    boolean said = false;
    for (int at = 0; at < sheet.size(); at++) {
      if (words.contains(sheet.at(at).lower())) {
        sheet.use(at, at + 1);
        said = true;
      }
    }
    return said;
  }

  /** "3 points for a win": the number shortly before the word. */
  private static int worth(Sheet sheet, String word, int usual) {
    Amounts amounts = new Amounts(sheet);
    for (int at = 0; at < sheet.size(); at++) {
      for (int before = at - 1;
          sheet.at(at).isWord(word) && before >= Math.max(0, at - 4);
          before--) {
        OptionalInt number = amounts.number(before);
        if (number.isPresent()) {
          sheet.use(before, at + 1);
          return number.getAsInt();
        }
      }
    }
    return usual;
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    return blueprint.related().isEmpty() ? "The best scores first." : file.description(blueprint);
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return blueprint.related().isEmpty()
        ? KindFile.filled("A list of {many} with {fields}, the best first.", blueprint)
        : KindFile.filled(
            "A ranking computed from {many}, with points, win share, form and an Elo rating.",
            blueprint);
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    if (blueprint.related().isEmpty()) {
      List<Map<String, String>> rows = samples.rows(5);
      String by = blueprint.settings().getOrDefault("by", "score");
      for (int row = 0; row < rows.size(); row++) {
        rows.get(row).put(by, new String[] {"4820", "12650", "9300", "7410", "9300"}[row]);
      }
      return rows;
    }
    List<String> names = samples.found(blueprint.related().getFirst().singular());
    List<String> players = names.isEmpty() ? samples.found("name") : names;
    List<Map<String, String>> rows = new ArrayList<>();
    for (String[] game : GAMES) {
      Map<String, String> values = new LinkedHashMap<>(samples.row(rows.size()));
      values.put("home", ScriptText.quoted(players.get(Integer.parseInt(game[0]))));
      values.put("away", ScriptText.quoted(players.get(Integer.parseInt(game[1]))));
      values.put("scoreHome", game[2]);
      values.put("scoreAway", game[3]);
      values.put("date", "day(-" + game[4] + ")");
      rows.add(values);
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    return draft.related.isEmpty()
        ? Scope.but(draft.titleField, draft.settings.getOrDefault("by", "score"))
        : Scope.but("home", "away", "scoreHome", "scoreAway", "date");
  }

  @Override
  public List<Setting> settings(Draft draft) {
    return draft.related.isEmpty()
        ? List.of(
            new Setting(
                "best",
                "the best score",
                "high",
                new Setting.Choice(
                    Map.of(
                        "lowest", "low",
                        "low score", "low",
                        "fewest", "low",
                        "fastest", "low",
                        "highest", "high",
                        "high score", "high",
                        "most point", "high"))))
        : List.of(
            Setting.count("win", "points for a win", 3, 0, 99, "win", "victory"),
            Setting.count("draw", "points for a draw", 1, 0, 99, "draw", "tie"));
  }

  @Override
  public void settle(Draft draft) {
    if (draft.field(draft.settings.getOrDefault("group", "")).isEmpty()) {
      draft.settings.remove("group");
    }
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    boolean scores = blueprint.related().isEmpty();
    if (scores) {
      boolean low = "low".equals(blueprint.settings().get("best"));
      ideas
          .set(
              "best",
              low ? "high" : "low",
              low ? "Rank the highest first" : "Rank the lowest first",
              low ? "The more the better." : "As for times, or in golf.")
          .field(
              Field.of("date", "Date", FieldType.DATE),
              "Add a date",
              "On which day the score was made.");
    } else {
      String win = blueprint.settings().getOrDefault("win", "3").equals("2") ? "3" : "2";
      ideas
          .set("win", win, "Count " + win + " points for a win", "The ranking follows at once.")
          .field(
              Field.of("place", "Place", FieldType.TEXT),
              "Add a place",
              "Where a match was played.");
    }
    return ideas
        .field(
            Field.of("notes", "Notes", FieldType.LONG_TEXT),
            "Add notes",
            "What should not be forgotten of it.")
        .all();
  }
}
