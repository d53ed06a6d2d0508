package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the titles and sentences of apps as a person would. */
final class Titles {
  private final Lexicon lexicon;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String title(Reading reading, Kind kind) {
    if (reading.name.isPresent()) {
      return Inflection.label(reading.name.get());
    }
    Subject subject = reading.subject;
    String noun = subject.noun();
    if (subject.head().isEmpty()) {
      return noun.isEmpty() ? usual(kind) : Inflection.label(several(subject));
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

  String description(Kind kind, Entity entity, Optional<Grouping> grouping) {
    String named = list(labels(entity));
    return switch (kind) {
      case TRACKER -> "Keep track of " + entity.plural() + ": " + named + ".";
      case CHECKLIST ->
          grouping.isPresent()
              ? "A list to tick off, in groups: " + list(lower(grouping.get().names())) + "."
              : "A list to tick off.";
      case BOARD ->
          capital(entity.plural())
              + " that move from "
              + list(lower(grouping.map(Grouping::names).orElse(List.of())))
                  .replace(" and ", " to ")
              + ".";
      case NOTES -> capital(entity.plural()) + " with " + named + ", searchable.";
    };
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

  private static List<String> lower(List<String> words) {
    List<String> small = new ArrayList<>();
    for (String word : words) {
      boolean shouting = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      small.add(shouting ? word : word.toLowerCase(Locale.ROOT));
    }
    return small;
  }

  private static String capital(String words) {
    return Inflection.label(words);
  }

  private String usual(Kind kind) {
    return switch (kind) {
      case TRACKER -> "Tracker";
      case CHECKLIST -> "Checklist";
      case BOARD -> "Board";
      case NOTES -> "Notes";
    };
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
