package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans a game whose results are kept. */
final class GamePlan implements KindPlan {
  /** What is said of a game that every game does. */
  private static final Set<String> USUAL =
      Set.of(
          "game",
          "games",
          "play",
          "playing",
          "score",
          "scores",
          "best",
          "high",
          "highscore",
          "highscores",
          "list",
          "results",
          "moves",
          "move",
          "counter",
          "timer",
          "time",
          "arrow",
          "arrows",
          "key",
          "keys",
          "wasd",
          "swipe",
          "touch",
          "phone",
          "pause",
          "speed",
          "faster",
          "grows",
          "undo",
          "players",
          "player",
          "two",
          "friend",
          "against",
          "computer",
          "ai",
          "perfect",
          "unbeatable",
          "easy",
          "tiles",
          "points",
          "kids",
          "board",
          "button",
          "buttons",
          "counts",
          "cards",
          "pairs",
          "classic");

  private final Kind kind;
  private final List<Field> fields;

  /** A game of a kind whose results have some fields. */
  GamePlan(Kind kind, Field... fields) {
    this.kind = kind;
    this.fields = List.of(fields);
  }

  /** The name that a result can have. */
  static Field name() {
    return Field.of("name", "Name", FieldType.TEXT);
  }

  /** A number of a result. */
  static Field count(String name, String label) {
    return Field.of(name, label, FieldType.NUMBER);
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Reading reading = planning.reading;
    if (kind == Kind.MEMORY) {
      draft.settings.put("cards", Integer.toString(cards(reading.sheet)));
    }
    if (kind == Kind.TIC_TAC_TOE) {
      draft.settings.put("rival", rival(reading.sheet));
    }
    if (reading.name.isEmpty() && reading.subject.head().isEmpty()) {
      draft.title = planning.file.title();
    }
    for (int at = 0; at < reading.sheet.size(); at++) {
      if (USUAL.contains(reading.sheet.at(at).lower())) {
        reading.sheet.use(at, at + 1);
      }
    }
    // What a game lists is what it can do, so nothing of it is a field.
    reading.fields.clear();
    reading.totals.clear();
    planning.nameAs(draft, planning.file.one());
    draft.fields.clear();
    draft.fields.addAll(fields);
    draft.titleField = fields.getFirst().name();
  }

  /** How many cards there are: an even number for which there are enough signs. */
  private static int cards(Sheet sheet) {
    int cards = 16;
    for (Amounts.Amount amount : Amounts.in(sheet)) {
      boolean pairs = Set.of("pairs", "pair").contains(amount.unit());
      boolean counted = pairs || Set.of("cards", "card", "tiles").contains(amount.unit());
      int number = (int) Math.min(99, amount.value());
      int wanted = pairs ? number * 2 : number;
      if (counted && wanted >= 4 && wanted <= 48) {
        cards = wanted - wanted % 2;
        sheet.use(amount.from(), amount.to());
      }
    }
    return cards;
  }

  private static String rival(Sheet sheet) {
    List<String> words = new ArrayList<>(sheet.tokens.stream().map(Token::lower).toList());
    if (words.contains("perfect") || words.contains("unbeatable")) {
      return "perfect";
    }
    return words.contains("computer") || words.contains("ai") ? "easy" : "two";
  }

  /** Results come from playing. */
  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return List.of();
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.NONE;
  }

  @Override
  public List<Setting> settings(Draft draft) {
    return GameSettings.of(kind);
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    return GameSettings.ideas(blueprint);
  }
}
