package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that the composer knows; read once, never changed. */
final class Lexicon {
  /** A word that speaks of a kind of app. */
  record KindWord(Kind kind, int weight, String shown, String keeps) {}

  /** A word that names a field. */
  record FieldWord(FieldType type, List<String> options, String role) {
    boolean isTitle() {
      return role.equals("title");
    }
  }

  /** Something that people keep. */
  record EntityWord(String titleLabel, List<String> fields, String accent) {}

  /** A colour, once for light and once for dark pages. */
  record Accent(String light, String dark) {}

  /** A value that can be computed, and the words of the fields that it is computed from. */
  record Derivable(
      Derivation derivation, String label, FieldType type, List<List<String>> inputs) {}

  /** What follows a word that opens a list. */
  enum Opener {
    FIELDS,
    COLUMNS,
    GROUPS,
    FILTER,
    SORT,
    SEARCH
  }

  final Kinds kinds = new Kinds();
  final Phrases<KindWord> kindWords = new Phrases<>();
  final Phrases<FieldWord> fields = new Phrases<>();
  final Phrases<EntityWord> entities = new Phrases<>();
  final Phrases<Opener> openers = new Phrases<>();

  /** The feature of a phrase; empty where every app has it. */
  final Phrases<Optional<Feature>> features = new Phrases<>();

  final Phrases<FieldType> types = new Phrases<>();
  final Phrases<Clue> clues = new Phrases<>();

  /** What a further prompt wants done. */
  final Phrases<Verb> verbs = new Phrases<>();

  final Map<String, Derivable> derivations = new LinkedHashMap<>();
  final Map<String, Accent> accents = new LinkedHashMap<>();
  final Map<String, String> colours = new HashMap<>();
  final Map<String, List<String>> samples = new HashMap<>();
  final Set<String> stops = new HashSet<>();

  /** Places and businesses, in their singular. */
  final Set<String> places = new HashSet<>();

  /** What no app of the composer can have. */
  final Phrases<Boolean> beyond = new Phrases<>();

  final Inflection inflection = new Inflection(WordFile.rows("plurals", 2));

  final Spelling spelling;

  /** The name of a scheme or a tone, by what people call it. */
  final Map<String, String> looks = new HashMap<>();

  Lexicon() {
    for (Kind kind : kinds.all()) {
      for (KindFile.Phrase phrase : kinds.file(kind).phrases()) {
        String shown = phrase.shown().equals("head") ? phrase.words() : phrase.shown();
        kindWords.put(phrase.words(), new KindWord(kind, phrase.weight(), shown, phrase.keeps()));
      }
    }
    for (List<String> row : WordFile.rows("fields", 4)) {
      FieldType type = FieldType.of(row.get(1)).orElseThrow();
      fields.put(row.get(0), new FieldWord(type, cut(row.get(2)), row.get(3)));
    }
    for (List<String> row : WordFile.rows("entities", 4)) {
      entities.put(
          row.get(0), new EntityWord(row.get(1), List.of(row.get(2).split(", ")), row.get(3)));
    }
    WordFile.rows("openers", 2)
        .forEach(row -> openers.put(row.get(0), Opener.valueOf(upper(row.get(1)))));
    WordFile.rows("features", 2).forEach(row -> features.put(row.get(0), Feature.of(row.get(1))));
    WordFile.rows("types", 2)
        .forEach(row -> types.put(row.get(0), FieldType.of(row.get(1)).orElseThrow()));
    WordFile.rows("accents", 3)
        .forEach(row -> accents.put(row.get(0), new Accent(row.get(1), row.get(2))));
    WordFile.rows("colours", 2).forEach(row -> colours.put(row.get(0), row.get(1)));
    WordFile.rows("samples", 2).forEach(row -> samples.put(row.get(0), cut(row.get(1))));
    WordFile.rows("clues", 2)
        .forEach(row -> clues.put(row.get(0), Clue.of(row.get(1)).orElseThrow()));
    for (List<String> row : WordFile.rows("derivations", 6)) {
      List<List<String>> inputs = new ArrayList<>(List.of(cut(row.get(4))));
      if (!row.get(5).isEmpty()) {
        inputs.add(cut(row.get(5)));
      }
      derivations.put(
          row.get(0),
          new Derivable(
              Derivation.of(row.get(1)).orElseThrow(),
              row.get(2),
              FieldType.of(row.get(3)).orElseThrow(),
              inputs));
    }
    WordFile.rows("places", 1).forEach(row -> places.add(row.get(0)));
    WordFile.rows("beyond", 1).forEach(row -> beyond.put(row.get(0), true));
    WordFile.rows("stops", 1).forEach(row -> stops.add(row.get(0)));
    WordFile.rows("verbs", 2)
        .forEach(row -> verbs.put(row.get(0), Verb.of(row.get(1)).orElseThrow()));
    WordFile.rows("looks", 2).forEach(row -> looks.put(row.get(0), row.get(1)));
    spelling = spelling();
  }

  private Spelling spelling() {
    Set<String> known = new HashSet<>(stops);
    for (Phrases<?> phrases :
        List.of(kindWords, fields, entities, openers, features, clues, verbs, types)) {
      for (String word : phrases.words()) {
        known.add(word);
        known.add(inflection.plural(word));
      }
    }
    known.addAll(colours.keySet());
    Set<String> others = new HashSet<>();
    WordFile.rows("neighbours", 1).forEach(row -> others.add(row.get(0)));
    return new Spelling(known, others);
  }

  boolean isStop(Token token) {
    return stops.contains(token.lower());
  }

  private static List<String> cut(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }
}
