package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan has at hand: what the prompt said, the words, and a few ways to use them. */
final class Planning {
  final Lexicon lexicon;
  final Reading reading;
  final KindFile file;
  final Optional<Lexicon.EntityWord> known;

  Planning(Lexicon lexicon, Reading reading, KindFile file) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.file = file;
    this.known = belongs().map(each -> known(List.of(each.child()))).orElseGet(() -> known(kept()));
  }

  /** What belongs to what, where the prompt says so. */
  Optional<Wish.Belongs> belongs() {
    return reading.wishes.stream()
        .filter(Wish.Belongs.class::isInstance)
        .map(Wish.Belongs.class::cast)
        .findFirst();
  }

  /** The field that a label means, as if a prompt had named it. */
  Field field(String label, int number) {
    Sheet sheet = new Sheet(Tokenizer.tokens(label));
    return new FieldGrammar(lexicon, sheet)
        .field(0, sheet.size(), number)
        .orElseThrow(() -> new IllegalStateException("The lexicon has a field without a name"));
  }

  /** How titles show the weightiest word that asks for the kind; empty where none does. */
  String asked() {
    Sheet sheet = reading.sheet;
    String asked = "";
    int most = 0;
    for (int at = 0; at < sheet.size(); at++) {
      Optional<Lexicon.KindWord> word =
          lexicon.kindWords.at(sheet.tokens, at, sheet.size()).map(Phrases.Match::meaning);
      boolean own = word.filter(each -> each.kind() == reading.kind.orElse(null)).isPresent();
      if (own
          && word.get().weight() > most
          && !List.of("none", "noun").contains(word.get().shown())) {
        most = word.get().weight();
        asked = word.get().shown();
      }
    }
    return asked;
  }

  /** Gives back the words that were taken for a subject, for a plan that reads them itself. */
  void forgetSubject() {
    Sheet sheet = reading.sheet;
    sheet.giveBack();
    for (int at = 0; at < sheet.size(); at++) {
      lexicon
          .kindWords
          .at(sheet.tokens, at, sheet.size())
          .filter(match -> match.meaning().kind() == reading.kind.orElse(null))
          .ifPresent(match -> sheet.use(match.from(), match.to()));
      lexicon
          .features
          .at(sheet.tokens, at, sheet.size())
          .ifPresent(match -> sheet.use(match.from(), match.to()));
      if (lexicon.colours.containsKey(sheet.at(at).lower())) {
        sheet.use(at, at + 1);
      }
    }
    reading.subject = Subject.NONE;
  }

  /** Names the records by what the prompt is about, or by the kind's own word. */
  void nameBySubject(Draft draft) {
    nameAs(draft, kept().isEmpty() ? file.one() : subject());
  }

  /**
   * What the prompt is about, or what the word for the app says by itself: a CRM keeps contacts.
   */
  private List<String> kept() {
    if (!reading.subject.words().isEmpty()) {
      return reading.subject.place() ? List.of() : reading.subject.words();
    }
    return lexicon
        .kindWords
        .find(reading.subject.head().toLowerCase(Locale.ROOT))
        .map(Lexicon.KindWord::keeps)
        .filter(each -> !each.isEmpty())
        .map(each -> List.of(each.split(" ")))
        .orElse(List.of());
  }

  /** Names the records by a word in its singular. */
  void nameAs(Draft draft, String singular) {
    draft.name(singular, plural(singular));
  }

  /** Grants every wish of the prompt, and remembers those that could not be granted. */
  void grant(WishPlanner planner) {
    List<Wish> later = new ArrayList<>();
    for (Wish wish : reading.wishes) {
      boolean makesFields =
          switch (wish) {
            case Wish.Belongs _, Wish.Again _, Wish.Compute _ -> true;
            case Wish.Draw _,
                Wish.Figure _,
                Wish.Limit _,
                Wish.Late _,
                Wish.Soon _,
                Wish.Unique _ ->
                false;
          };
      if (makesFields) {
        note(wish, planner.grant(wish));
      } else {
        later.add(wish);
      }
    }
    later.forEach(wish -> note(wish, planner.grant(wish)));
  }

  private void note(Wish wish, boolean granted) {
    (granted ? reading.understood : reading.lost).add(wish.said());
  }

  String plural(String singular) {
    int cut = singular.lastIndexOf(' ') + 1;
    return singular.substring(0, cut) + lexicon.inflection.plural(singular.substring(cut));
  }

  String singular(String words) {
    int cut = words.lastIndexOf(' ') + 1;
    return words.substring(0, cut) + lexicon.inflection.singular(words.substring(cut));
  }

  private String subject() {
    List<String> words = kept();
    String last = words.getLast();
    String one =
        lexicon.inflection.isUncountable(last) || isDoing(last)
            ? last + " entry"
            : lexicon.inflection.singular(last);
    List<String> all = new ArrayList<>(words.subList(0, words.size() - 1));
    all.add(one);
    return String.join(" ", all);
  }

  /** "Dog walking" is not counted, as far as it is nothing that people keep. */
  private boolean isDoing(String word) {
    return word.length() > 5 && word.endsWith("ing") && lexicon.entities.find(word).isEmpty();
  }

  private Optional<Lexicon.EntityWord> known(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<String> singular = new ArrayList<>(words);
    singular.set(words.size() - 1, lexicon.inflection.singular(words.getLast()));
    return lexicon
        .entities
        .find(String.join(" ", singular))
        .or(() -> lexicon.entities.find(singular.getLast()));
  }
}
