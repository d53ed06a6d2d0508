package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans cards with two sides that move through five boxes. */
final class FlashcardsPlan implements KindPlan {
  private static final Map<String, String> LANGUAGES =
      Map.of("spanish", "es", "french", "fr", "german", "de", "italian", "it");

  /** What says of the boxes and of learning only what every set of cards does. */
  private static final Set<String> USUAL =
      Set.of(
          "box",
          "boxes",
          "front",
          "back",
          "1",
          "5",
          "one",
          "five",
          "leitner",
          "study",
          "studying",
          "learn",
          "learning",
          "practise",
          "practice",
          "remember",
          "revise",
          "flip",
          "due",
          "side",
          "sides",
          "spaced",
          "repetition",
          "review",
          "reviews");

  private static final Set<String> SIDES = Set.of("front", "back", "box", "frontSide", "backSide");

  /** The way of learning is no field of a card. */
  private static final Set<String> NO_FIELDS =
      Set.of("flashCards", "flashcards", "spacedRepetition", "leitnerBoxes", "boxes");

  private static final Set<String> LEARNING =
      Set.of("learn", "learning", "study", "memorise", "memorize", "revise", "practise");

  @Override
  public Kind kind() {
    return Kind.FLASHCARDS;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    planning.nameAs(draft, planning.file.one());
    Optional<String> topic = topic(planning.reading.sheet);
    if (planning.reading.name.isEmpty() && planning.reading.subject.equals(Subject.NONE)) {
      topic.ifPresent(words -> draft.title = Inflection.label(words));
    }
    draft.title = Titles.proper(draft.title);
    List<Field> named =
        draft.fields.stream()
            .filter(field -> !SIDES.contains(field.name()) && !NO_FIELDS.contains(field.name()))
            .toList();
    planning.reading.fields.removeIf(field -> NO_FIELDS.contains(field.name()));
    List<Field> texts = named.stream().filter(field -> isSide(field.type())).toList();
    boolean both = texts.size() > 1 && texts.size() == named.size();
    draft.fields.clear();
    draft.fields.add(Field.of("front", both ? texts.get(0).label() : "Front", FieldType.TEXT));
    draft.fields.add(Field.of("back", both ? texts.get(1).label() : "Back", FieldType.TEXT));
    draft.fields.add(Field.of("box", "Box", FieldType.NUMBER));
    named.stream().skip(both ? 2 : 0).forEach(draft::add);
    draft.titleField = "front";
    planning.reading.totals.clear();
    draft.settings.put("language", language(planning.reading));
  }

  /** What somebody wants to learn, as the prompt says it. */
  private static Optional<String> topic(Sheet sheet) {
    int from = 0;
    while (from < sheet.size() && !LEARNING.contains(sheet.at(from).lower())) {
      from++;
    }
    int to = Math.min(from + 1, sheet.size());
    while (to < sheet.size() && sheet.at(to).isWord() && !sheet.at(to).isWord("with")) {
      to++;
    }
    String words = from < to ? sheet.text(from + 1, to) : "";
    boolean fits = !words.isEmpty() && words.length() <= 60;
    if (fits) {
      sheet.use(from, to);
    }
    return fits ? Optional.of(words) : Optional.empty();
  }

  private static boolean isSide(FieldType type) {
    return type == FieldType.TEXT || type == FieldType.LONG_TEXT;
  }

  /** The language of the fronts, as pages name it, or nothing. */
  private static String language(Reading reading) {
    String language = "";
    for (int at = 0; at < reading.sheet.size(); at++) {
      String word = reading.sheet.at(at).lower();
      if (language.isEmpty() && LANGUAGES.containsKey(word)) {
        language = LANGUAGES.getOrDefault(word, "");
        reading.sheet.use(at, at + 1);
      }
      if (USUAL.contains(word)) {
        reading.sheet.use(at, at + 1);
      }
    }
    return language;
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    String code = blueprint.settings().getOrDefault("language", "");
    String set =
        LANGUAGES.entrySet().stream()
            .filter(each -> each.getValue().equals(code))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("general");
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> card : WordFile.table("app/flashcards/sets.tsv", 3)) {
      if (card.getFirst().equals(set)) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("front", ScriptText.quoted(card.get(1)));
        row.put("back", ScriptText.quoted(card.get(2)));
        row.put("box", "1");
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.but("front", "back", "box");
  }

  @Override
  public List<Setting> settings(Draft draft) {
    return List.of(
        Setting.flag(
            "reversed",
            "reversed cards",
            List.of("reverse", "reversed", "backwards", "back first", "back to front"),
            List.of("front first", "not reversed")));
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    return new IdeaList(blueprint)
        .field(
            Field.of("example", "Example", FieldType.TEXT),
            "Add an example",
            "A sentence that shows how it is used, once the card is turned over.")
        .field(
            Field.of("tags", "Tags", FieldType.TAGS),
            "Add tags",
            "A few words that say what a card belongs to.")
        .set(
            "reversed",
            "yes",
            "Ask from the back to the front",
            "The other direction, which is the harder one.")
        .all();
  }
}
