package dev.slipway.engine.compose;

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
        blueprint.entities(),
        blueprint.features(),
        reading.isVague(),
        understood(),
        notUnderstood(),
        summary());
  }

  private List<String> notUnderstood() {
    Set<String> left = new LinkedHashSet<>(reading.sheet.leftOver(lexicon, MOST_LEFT_OVER));
    left.addAll(reading.lost);
    // "Where every recipe has": what the app keeps was understood.
    left.removeIf(words ->
        words.equalsIgnoreCase(blueprint.entity().singular())
            || words.equalsIgnoreCase(blueprint.entity().plural()));
    return List.copyOf(left);
  }

  private List<String> understood() {
    Set<String> phrases = new LinkedHashSet<>();
    if (reading.kind.isPresent()) {
      phrases.add(kindWord());
    }
    if (!reading.subject.words().isEmpty()) {
      phrases.add(blueprint.entity().plural());
    }
    reading.fields.stream()
        .flatMap(field -> blueprint.entity().field(field.name()).stream())
        .forEach(
            field -> phrases.add(field.label().toLowerCase(Locale.ROOT) + ": " + typeWord(field)));
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
    if (reading.isVague() && notUnderstood().stream().anyMatch(words -> words.length() > 20)) {
      return "None of this was understood, for the built-in composer reads plain English; so this is a"
          + " small notes app to start from, as where a prompt left it open.";
    }
    if (reading.isVague()) {
      return "The prompt left it open what the app is for, so this is a small notes app to start from.";
    }
    KindFile file = lexicon.kinds.file(blueprint.kind());
    return lexicon.kinds.plan(blueprint.kind()).summary(blueprint, file);
  }

  private String kindWord() {
    boolean journal =
        blueprint.kind() == Kind.NOTES && blueprint.entity().singular().equals("entry");
    return journal ? "a journal" : lexicon.kinds.file(blueprint.kind()).word();
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
      case RELATION -> "one of the " + field.to().orElse("others").replace('-', ' ');
    };
  }
}
