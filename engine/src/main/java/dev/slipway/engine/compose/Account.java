package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says plainly what was made of a prompt and what was not. */
final class Account {
  private static final int MOST_LEFT_OVER = 12;

  private final Lexicon lexicon;
  private final Reading reading;
  private final Blueprint blueprint;

  Account(Lexicon lexicon, Reading reading, Blueprint blueprint) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.blueprint = blueprint;
  }

  Understanding understanding() {
    return new Understanding(
        blueprint.kind(),
        blueprint.entity().fields(),
        blueprint.features(),
        reading.isVague(),
        understood(),
        reading.sheet.leftOver(lexicon, MOST_LEFT_OVER),
        summary());
  }

  private List<String> understood() {
    Set<String> phrases = new LinkedHashSet<>();
    if (reading.kind.isPresent()) {
      phrases.add(article(kindWord()));
    }
    if (!reading.subject.words().isEmpty()) {
      phrases.add(blueprint.entity().plural());
    }
    for (Field field : reading.fields) {
      phrases.add(field.label().toLowerCase(Locale.ROOT) + ": " + typeWord(field));
    }
    if (!reading.groups.isEmpty()) {
      String word = blueprint.kind() == Kind.BOARD ? "columns " : "groups ";
      phrases.add(word + Titles.list(reading.groups).toLowerCase(Locale.ROOT));
    }
    blueprint.totals().stream()
        .filter(_ -> !reading.totals.isEmpty())
        .forEach(total -> phrases.add(total.label().toLowerCase(Locale.ROOT)));
    phrases.addAll(reading.understood);
    return List.copyOf(phrases);
  }

  private String summary() {
    if (reading.isVague()) {
      return "The prompt left it open what the app is for, so this is a small notes app to start from.";
    }
    List<String> labels = new ArrayList<>(Titles.labels(blueprint.entity()));
    String fields = Titles.list(labels);
    return switch (blueprint.kind()) {
      case TRACKER ->
          "A tracker for "
              + blueprint.entity().plural()
              + " with "
              + fields
              + "; "
              + (blueprint.has(Feature.TOTALS)
                  ? "it searches, sorts and adds up."
                  : "it searches and sorts.");
      case CHECKLIST -> "A checklist" + groups("in the groups") + " that shows how much is done.";
      case BOARD -> "A board" + groups("with the columns") + "; each card has " + fields + ".";
      case NOTES ->
          (blueprint.has(Feature.ONE_A_DAY)
                  ? "A journal with one entry a day"
                  : "A place for " + blueprint.entity().plural())
              + "; each has "
              + fields
              + ", and all of it can be searched.";
    };
  }

  private String groups(String words) {
    return blueprint
        .grouping()
        .map(grouping -> " " + words + " " + Titles.list(grouping.names()).toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private String kindWord() {
    return switch (blueprint.kind()) {
      case TRACKER -> "tracker";
      case CHECKLIST -> "checklist";
      case BOARD -> "board";
      case NOTES -> blueprint.entity().singular().equals("entry") ? "journal" : "notes";
    };
  }

  private static String article(String word) {
    return word.equals("notes") ? word : "a " + word;
  }

  private static String typeWord(Field field) {
    return switch (field.type()) {
      case TEXT -> "text";
      case LONG_TEXT -> "longer text";
      case NUMBER -> "a number";
      case MONEY -> "money";
      case DATE -> "a date";
      case TIME -> "a time";
      case YES_NO -> "yes or no";
      case CHOICE -> Titles.list(field.options()).toLowerCase(Locale.ROOT).replace(" and ", " or ");
      case RATING -> "one to five stars";
      case LINK -> "a link";
      case EMAIL -> "a mail address";
      case PHONE -> "a phone number";
      case IMAGE -> "a picture";
      case TAGS -> "tags";
    };
  }
}
