package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.KindWord;
import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in a clause what the app is about: "track the books I read", "a simple bug tracker". */
final class SubjectGrammar {
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "my", "our", "all", "every", "each", "some", "which", "any", "new",
          "small", "simple", "nice", "of", "these", "those", "what", "their", "his", "her", "your");
  private static final Set<String> APPS =
      Set.of("app", "application", "tool", "page", "site", "website", "program", "webapp");
  private static final Set<String> PEOPLE = Set.of("i", "we", "you", "they");
  private static final int MOST_WORDS = 3;
  private static final int MOST_DETERMINERS = 5;

  private final Lexicon lexicon;
  private final Sheet sheet;
  private final int to;

  SubjectGrammar(Lexicon lexicon, Sheet sheet, int to) {
    this.lexicon = lexicon;
    this.sheet = sheet;
    this.to = to;
  }

  /** The subject of the clause from a place to the grammar's end, for an app of a kind. */
  Optional<Subject> find(int from, Optional<Kind> kind) {
    Optional<Match<KindWord>> head = head(from, kind);
    if (head.isPresent()) {
      return Optional.of(named(from, head.get()));
    }
    for (int at = from; at < to; at++) {
      if (APPS.contains(sheet.at(at).lower())) {
        List<String> before = nounBefore(from, at);
        if (!before.isEmpty()) {
          return Optional.of(new Subject(before, "", "", "", false));
        }
        if (isWord(at + 1, "for") && !nounAfter(at + 2, false).isEmpty()) {
          return Optional.of(forWhat(at + 2));
        }
      }
    }
    return known(from);
  }

  /** "An app for my seedlings", "for my bakery to take orders". */
  private Subject forWhat(int start) {
    List<String> noun = nounAfter(start, true);
    int verb = end(start);
    if (isWord(verb, "to") && !nounAfter(verb + 2, false).isEmpty()) {
      sheet.use(verb, verb + 2);
      return new Subject(nounAfter(verb + 2, true), "", "", "", false);
    }
    Subject subject = new Subject(noun, "", "", "", false);
    return lexicon.places.contains(noun.getLast()) ? subject.ofPlace() : subject;
  }

  /** Whether the clause has a word for the kind of app with a noun beside it. */
  boolean asks(int from, Optional<Kind> kind) {
    return head(from, kind)
        .filter(head ->
            isNoun(head.from() - 1, from)
                || !nounAfter(skipPreposition(head.to()), false).isEmpty())
        .isPresent();
  }

  private int skipPreposition(int at) {
    return isWord(at, "for") || isWord(at, "of") || isWord(at, "about") ? at + 1 : at;
  }

  private boolean isNoun(int at, int from) {
    return at >= from && isNoun(at);
  }

  /** The weightiest word for the kind of app that has a noun or can stand in a title. */
  private Optional<Match<KindWord>> head(int from, Optional<Kind> kind) {
    Match<KindWord> best = null;
    int at = from;
    while (at < to) {
      Optional<Match<KindWord>> match = lexicon.kindWords.at(sheet.tokens, at, to);
      if (match.isPresent()
          && !match.get().meaning().shown().equals("noun")
          && kind.filter(match.get().meaning().kind()::equals).isPresent()
          && (best == null || match.get().meaning().weight() > best.meaning().weight())) {
        best = match.get();
      }
      at = match.map(Match::to).orElse(at + 1);
    }
    return Optional.ofNullable(best);
  }

  private Subject named(int from, Match<KindWord> match) {
    String shown = match.meaning().shown();
    boolean verb = shown.equals("none");
    List<String> before = verb ? List.of() : nounBefore(from, match.from());
    int after = match.to();
    boolean preposition = isWord(after, "for") || isWord(after, "of") || isWord(after, "about");
    if (before.isEmpty() && !preposition && !nounAfter(after, false).isEmpty()) {
      return new Subject(kept(nounAfter(after, true)), relative(end(after)), "", "", false);
    }
    String head = verb || shown.equals("drop") ? "" : shown;
    if (!preposition) {
      Subject subject = new Subject(before, "", head, "", false);
      boolean place = !before.isEmpty() && lexicon.places.contains(before.getLast());
      return place ? subject.ofPlace() : subject;
    }
    int noun = after + 1;
    boolean ours = isWord(noun, "our") || isWord(noun, "my");
    String purpose = String.join(" ", nounAfter(noun, true));
    if (!purpose.isEmpty()) {
      sheet.use(after, after + 1);
    }
    boolean place = isWord(match.from(), "inventory") && isPlace(purpose);
    boolean entity = before.isEmpty() && match.meaning().kind() == Kind.TRACKER && !place;
    if (entity && !purpose.isEmpty()) {
      return new Subject(List.of(purpose.split(" ")), relative(end(noun)), head, "", false);
    }
    Subject subject = new Subject(before, "", head, purpose, ours);
    boolean kept = !before.isEmpty() && lexicon.places.contains(before.getLast());
    return kept ? subject.ofPlace() : subject;
  }

  /**
   * An inventory of one thing that nobody counts keeps what is in it: "inventory of my workshop".
   */
  private boolean isPlace(String noun) {
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    return !lexicon.inflection.isPlural(last)
        && !lexicon.inflection.isUncountable(last)
        && lexicon.entities.find(last).isEmpty();
  }

  /** "Track our guest list" keeps guests, not lists. */
  private List<String> kept(List<String> noun) {
    boolean listed =
        noun.size() > 1
            && lexicon
                .kindWords
                .find(noun.getLast())
                .filter(word -> word.shown().equals("drop"))
                .isPresent();
    return listed ? noun.subList(0, noun.size() - 1) : noun;
  }

  /** Something that people are known to keep, wherever it stands. */
  private Optional<Subject> known(int from) {
    for (int at = from; at < to; at++) {
      Token token = sheet.at(at);
      if (token.isWord()
          && !token.isWord("game")
          && !isDoing(at, from)
          && lexicon.entities.find(lexicon.inflection.singular(token.lower())).isPresent()) {
        int last = lastKnown(at);
        List<String> words = new ArrayList<>(nounBefore(from, at));
        for (int place = at; place <= last; place++) {
          words.add(sheet.at(place).lower());
        }
        sheet.use(at, last + 1);
        return Optional.of(new Subject(words, "", "", "", false));
      }
    }
    return Optional.empty();
  }

  /** "Customer support tickets" are tickets: the last thing in a row of nouns that people keep. */
  private int lastKnown(int from) {
    int last = from;
    for (int at = from + 1; at < to && at <= from + MOST_WORDS && sheet.at(at).isWord(); at++) {
      boolean known =
          lexicon.entities.find(lexicon.inflection.singular(sheet.at(at).lower())).isPresent();
      boolean several = lexicon.inflection.isPlural(sheet.at(at).lower());
      boolean noun = isNoun(at) || sheet.at(at).isWord("support");
      if (!noun) {
        return last;
      }
      last = known && several && !isPast(at) ? at : last;
    }
    return last;
  }

  /** "Borrowed", "watched": a word that tells what happened ends the noun. */
  private boolean isPast(int at) {
    return sheet.at(at).lower().endsWith("ed")
        && lexicon.fields.find(sheet.at(at).lower()).isPresent();
  }

  private List<String> nounBefore(int from, int end) {
    List<String> words = new ArrayList<>();
    int at = end - 1;
    while (at >= from && words.size() < MOST_WORDS && isNoun(at) && !isDoing(at, from)) {
      words.add(sheet.at(at).lower());
      at--;
    }
    sheet.use(at + 1, end);
    Collections.reverse(words);
    return words;
  }

  private List<String> nounAfter(int start, boolean use) {
    int at = skip(start);
    List<String> words = new ArrayList<>();
    while (at < to && words.size() < MOST_WORDS && isNoun(at) && (words.isEmpty() || !isPast(at))) {
      words.add(sheet.at(at).lower());
      at++;
    }
    if (use) {
      sheet.use(start, at);
    }
    return words;
  }

  private int end(int start) {
    return skip(start) + nounAfter(start, false).size();
  }

  private int skip(int start) {
    int at = start;
    while (at < to && at < start + MOST_DETERMINERS && DETERMINERS.contains(sheet.at(at).lower())) {
      at++;
    }
    return at;
  }

  /** "I read", "we have visited": a few words behind the noun. */
  private String relative(int from) {
    int start = from < to && (isWord(from, "that") || isWord(from, "which")) ? from + 1 : from;
    if (start >= to || !PEOPLE.contains(sheet.at(start).lower())) {
      return "";
    }
    int end = start + 1;
    while (end < to && sheet.at(end).isWord() && !isBoundary(end)) {
      end++;
    }
    int most = isWord(start + 1, "want") ? MOST_WORDS + 1 : MOST_WORDS;
    if (end == start + 1 || end > start + most) {
      return "";
    }
    sheet.use(from, end);
    return sheet.text(start, end);
  }

  /** Whether a word says what somebody does: "I run", "we love". */
  private boolean isDoing(int at, int from) {
    return at > from && PEOPLE.contains(sheet.at(at - 1).lower());
  }

  private boolean isBoundary(int at) {
    boolean wish = isWord(at, "to") && isWord(at - 1, "want");
    return !wish
        && Set.of("and", "or", "so", "by", "in", "on", "for", "to").contains(sheet.at(at).lower());
  }

  private boolean isNoun(int at) {
    Token token = sheet.at(at);
    return token.isWord() && (!lexicon.isStop(token) || endsEntity(at));
  }

  /** Whether a word that says nothing alone does so behind another: "job application". */
  private boolean endsEntity(int at) {
    return at > 0
        && sheet.at(at - 1).isWord()
        && lexicon
            .entities
            .find(
                sheet.at(at - 1).lower() + " " + lexicon.inflection.singular(sheet.at(at).lower()))
            .isPresent();
  }

  private boolean isWord(int at, String word) {
    return at < to && sheet.at(at).isWord(word);
  }
}
