package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the titles and sentences of apps as a person would. */
final class Titles {
  private static final Set<String> PROPER =
      Set.of(
          "spanish",
          "french",
          "german",
          "italian",
          "english",
          "latin",
          "portuguese",
          "dutch",
          "swedish",
          "polish",
          "greek",
          "japanese",
          "chinese",
          "european",
          "europe",
          "asian",
          "asia",
          "african",
          "africa",
          "american",
          "america",
          "oceania");

  private final Lexicon lexicon;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String title(Reading reading, Kind kind) {
    if (reading.name.isPresent()) {
      return Inflection.label(reading.name.get());
    }
    Subject subject = reading.subject;
    Optional<String> child =
        reading.wishes.stream()
            .filter(Wish.Belongs.class::isInstance)
            .map(wish -> ((Wish.Belongs) wish).child())
            .findFirst();
    if (subject.equals(Subject.NONE) && child.isPresent()) {
      return Inflection.label(lexicon.inflection.plural(child.get()));
    }
    String noun = subject.noun();
    if (subject.head().isEmpty()) {
      return noun.isEmpty()
          ? lexicon.kinds.file(kind).title()
          : Inflection.label(subject.place() ? noun : several(subject));
    }
    if (!noun.isEmpty()) {
      return Inflection.label(described(subject) + " " + subject.head() + purpose(subject));
    }
    if (subject.purpose().isEmpty()) {
      return Inflection.label(subject.head());
    }
    boolean leads = subject.ours() || kind == Kind.BOARD;
    return leads
        ? Inflection.label(one(subject.purpose()) + " " + subject.head())
        : Inflection.label(subject.head() + purpose(subject));
  }

  /** Languages and continents with the capital that prompts often lack: "Spanish vocabulary". */
  static String proper(String title) {
    StringBuilder proper = new StringBuilder();
    for (String word : title.split(" ")) {
      proper.append(proper.isEmpty() ? "" : " ");
      proper.append(PROPER.contains(word) ? Inflection.label(word) : word);
    }
    return proper.toString();
  }

  /** "author, rating and finished". */
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** The labels of an entity's fields in small letters. */
  static List<String> labels(Entity entity) {
    return lower(entity.fields().stream().map(Field::label).toList());
  }

  static List<String> lower(List<String> words) {
    List<String> small = new ArrayList<>();
    for (String word : words) {
      boolean shouting = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      small.add(shouting ? word : word.toLowerCase(Locale.ROOT));
    }
    return small;
  }

  private String several(Subject subject) {
    List<String> words = new ArrayList<>(subject.words());
    String last = lexicon.inflection.singular(words.removeLast());
    words.add(lexicon.inflection.plural(last));
    String noun = String.join(" ", words);
    return subject.relative().isEmpty() ? noun : noun + " " + subject.relative();
  }

  /** The noun before the word for the app: "book tracker", but "groceries list" stays. */
  private String described(Subject subject) {
    return one(subject.noun());
  }

  private String one(String noun) {
    int cut = noun.lastIndexOf(' ') + 1;
    return noun.substring(0, cut) + lexicon.inflection.singular(noun.substring(cut));
  }

  private static String purpose(Subject subject) {
    return subject.purpose().isEmpty() ? "" : " for " + subject.purpose();
  }
}
