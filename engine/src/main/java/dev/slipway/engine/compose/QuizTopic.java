package dev.slipway.engine.compose;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a quiz asks about.
 *
 * @param set the questions that there are: their name in the files of questions
 * @param words the same for people
 * @param asked what the prompt asks for where there are no questions on it, else empty
 */
record QuizTopic(String set, String words, String asked) {
  private static final Map<String, String> CONTINENTS =
      Map.ofEntries(
          Map.entry("european", "europe"),
          Map.entry("europe", "europe"),
          Map.entry("eu", "europe"),
          Map.entry("asian", "asia"),
          Map.entry("asia", "asia"),
          Map.entry("african", "africa"),
          Map.entry("africa", "africa"),
          Map.entry("american", "america"),
          Map.entry("america", "america"),
          Map.entry("americas", "america"),
          Map.entry("oceania", "oceania"));
  private static final Map<String, String> PEOPLE_OF =
      Map.of(
          "europe", "European",
          "asia", "Asian",
          "africa", "African",
          "america", "American",
          "oceania", "Oceanian");
  private static final Map<String, String> WORDS =
      Map.of(
          "solar", "the solar system",
          "tables", "multiplication",
          "elements", "chemical symbols",
          "geography", "geography",
          "general", "general knowledge");
  private static final Map<String, Set<String>> SAID =
      Map.of(
          "solar", Set.of("solar", "planet", "planets", "astronomy", "space"),
          "tables", Set.of("multiplication", "times", "maths", "math", "arithmetic", "multiplying"),
          "elements", Set.of("chemistry", "chemical", "elements", "periodic", "symbols"),
          "geography", Set.of("geography"),
          "general", Set.of("knowledge", "trivia", "pub", "general"));
  private static final Set<String> BESIDE =
      Set.of("world", "system", "table", "element", "basic", "capital", "capitals");

  /** The topic of a prompt; general knowledge where it names none. */
  static QuizTopic of(Reading reading) {
    Sheet sheet = reading.sheet;
    Optional<String> capital = used(sheet, Set.of("capital", "capitals"));
    if (capital.isPresent()) {
      Optional<String> continent = used(sheet, CONTINENTS.keySet());
      used(sheet, BESIDE);
      String set = continent.map(word -> CONTINENTS.getOrDefault(word, "")).orElse("world");
      String words =
          PEOPLE_OF.containsKey(set) ? PEOPLE_OF.get(set) + " capitals" : "capitals of the world";
      return new QuizTopic(set, words, "");
    }
    for (String set : new String[] {"solar", "tables", "elements", "geography", "general"}) {
      if (used(sheet, SAID.getOrDefault(set, Set.of())).isPresent()) {
        used(sheet, BESIDE);
        return new QuizTopic(set, WORDS.getOrDefault(set, set), "");
      }
    }
    Subject subject = reading.subject;
    String asked = subject.purpose().isEmpty() ? subject.noun() : subject.purpose();
    return new QuizTopic(
        "general", WORDS.getOrDefault("general", ""), asked.isEmpty() ? about(sheet) : asked);
  }

  /** What people call a set of questions. */
  static String words(String set) {
    return PEOPLE_OF.containsKey(set)
        ? PEOPLE_OF.get(set) + " capitals"
        : set.equals("world") ? "capitals of the world" : WORDS.getOrDefault(set, set);
  }

  /** What follows "on" or "about", up to the next mark. */
  private static String about(Sheet sheet) {
    int from = 0;
    while (from < sheet.size() && !sheet.at(from).isWord("on") && !sheet.at(from).isWord("about")) {
      from++;
    }
    int to = from;
    while (to < sheet.size() && sheet.at(to).isWord() && !sheet.at(to).isWord("with")) {
      to++;
    }
    sheet.use(from, to);
    return from < to ? sheet.text(from + 1, to) : "";
  }

  /** The title of a quiz on it. */
  String title() {
    return Inflection.label(words.replaceFirst("^the ", "") + " quiz");
  }

  /** Whether the prompt asks for something that there are no questions on. */
  boolean isUnknown() {
    return !asked.isEmpty();
  }

  /** The first of some words in the prompt, all of which are then understood. */
  private static Optional<String> used(Sheet sheet, Set<String> words) {
    Optional<String> first = Optional.empty();
    for (int at = 0; at < sheet.size(); at++) {
      String word = sheet.at(at).lower();
      if (words.contains(word)) {
        sheet.use(at, at + 1);
        first = first.isEmpty() ? Optional.of(word) : first;
      }
    }
    return first;
  }
}
