package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Numerals.Numeral;
import dev.slipway.engine.compose.Phrases.Match;
import dev.slipway.engine.compose.WishReader.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an app should watch over, compute or connect: "low-stock warning under 5". */
final class RuleWishes extends ClueCursor {
  private static final Set<Clue> LIMITS = Set.of(Clue.BELOW, Clue.ABOVE, Clue.LOW);
  private static final Set<Clue> ENDS =
      Set.of(Clue.BELOW, Clue.ABOVE, Clue.LOW, Clue.WARN, Clue.PER, Clue.WHEN);
  private static final Set<String> PEOPLE = Set.of("i", "we", "they", "you");
  private static final Set<String> THINGS = Set.of("it", "them", "him", "her", "one", "each");
  private static final Set<String> ANYTHING =
      Set.of("something", "anything", "one", "it", "they", "any", "is", "are", "becomes", "gets");
  private static final Set<String> EACH = Set.of("each", "every", "a", "an", "all", "the");
  private static final String USUAL_STOCK = "5";
  private static final int USUAL_DAYS = 3;
  private static final int MOST_WORDS = 3;

  /**
   * Whether the last thing that was read was to be computed, so that "and" may name another one.
   */
  private boolean computed;

  RuleWishes(Lexicon lexicon, List<Token> tokens) {
    super(lexicon, tokens);
  }

  /** The wish that begins at a place. */
  Optional<Found> at(int from) {
    return stock(from)
        .or(() -> limit(from))
        .or(() -> late(from))
        .or(() -> soon(from))
        .or(() -> unique(from))
        .or(() -> budget(from))
        .or(() -> again(from))
        .or(() -> compute(from))
        .or(() -> belongs(from));
  }

  private Optional<Found> stock(int from) {
    int at = pastArticles(past(from, Clue.WARN));
    if (!is(at, Clue.LOW_STOCK)) {
      return Optional.empty();
    }
    int end = past(past(at, Clue.LOW_STOCK), Clue.WARN);
    int sign = pastArticles(past(end, Clue.WHEN));
    int number =
        is(sign, Clue.BELOW) || isWord(sign, "at")
            ? Math.max(sign + 1, past(sign, Clue.BELOW))
            : sign;
    Optional<Numeral> numeral = Numerals.at(tokens, number, tokens.size());
    int to = numeral.map(Numeral::to).orElse(end);
    return Optional.of(
        new Found(
            new Wish.Limit(
                said(from, to),
                RuleType.BELOW,
                List.of(),
                numeral.map(Numeral::digits).orElse(USUAL_STOCK)),
            to));
  }

  /** "Warn me when the quantity is below 3", "highlight amounts over 100". */
  private Optional<Found> limit(int from) {
    if (!is(from, Clue.WARN)) {
      return Optional.empty();
    }
    int what = pastArticles(past(pastArticles(past(from, Clue.WARN)), Clue.WHEN));
    List<String> words = words(pastArticles(what), MOST_WORDS, ENDS);
    int sign = pastArticles(what) + words.size();
    Optional<Match<Clue>> limit = clue(sign).filter(match -> LIMITS.contains(match.meaning()));
    if (limit.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Numeral> numeral = Numerals.at(tokens, limit.get().to(), tokens.size());
    boolean low = limit.get().meaning() == Clue.LOW;
    if (numeral.isEmpty() && !low) {
      return Optional.empty();
    }
    RuleType type = limit.get().meaning() == Clue.ABOVE ? RuleType.ABOVE : RuleType.BELOW;
    int to = numeral.map(Numeral::to).orElse(limit.get().to());
    String number = numeral.map(Numeral::digits).orElse(USUAL_STOCK);
    return Optional.of(new Found(new Wish.Limit(said(from, to), type, words, number), to));
  }

  private Optional<Found> late(int from) {
    int at = pastArticles(past(pastArticles(past(from, Clue.SHOW)), Clue.WARN));
    int when = past(at, Clue.WHEN);
    while (when > at && isWord(when) && ANYTHING.contains(tokens.get(when).lower())) {
      when++;
    }
    at = pastArticles(when);
    if (!is(at, Clue.OVERDUE)) {
      return Optional.empty();
    }
    int end = past(at, Clue.OVERDUE);
    boolean option = end < tokens.size() && tokens.get(end).is(Token.Type.SLASH);
    if (option || isWord(end, "yes") || (at > 0 && tokens.get(at - 1).is(Token.Type.SLASH))) {
      return Optional.empty();
    }
    List<String> following = words(end, 2, ENDS);
    List<String> words =
        Set.of("ones", "items", "things", "entries", "tasks").containsAll(following)
            ? List.of()
            : following;
    int to = past(end + following.size(), Clue.WARN);
    return Optional.of(new Found(new Wish.Late(said(from, to), words), to));
  }

  /** "Remind me 3 days before the due date". */
  private Optional<Found> soon(int from) {
    if (is(from, Clue.SOON)) {
      int to = past(past(from, Clue.SOON), Clue.WARN);
      return Optional.of(new Found(new Wish.Soon(said(from, to), List.of(), USUAL_DAYS), to));
    }
    if (!is(from, Clue.REMIND)) {
      return Optional.empty();
    }
    int at = pastArticles(past(from, Clue.REMIND));
    Optional<Numeral> numeral = Numerals.at(tokens, at, tokens.size());
    int days = numeral.map(Numeral::whole).orElse(USUAL_DAYS);
    Optional<Period> stretch =
        isWord(at - 1, "a") || isWord(at - 1, "one")
            ? clue(at).flatMap(match -> match.meaning().period())
            : Optional.empty();
    if (numeral.isEmpty() && stretch.isPresent()) {
      days = days(stretch.get());
      at++;
    }
    if (numeral.isPresent()) {
      boolean weeks = is(numeral.get().to(), Clue.WEEK);
      days = weeks ? days * 7 : days;
      at = Math.min(tokens.size(), numeral.get().to() + 1);
    }
    at = pastArticles(past(at, Clue.BEFORE));
    List<String> words = words(at, MOST_WORDS, ENDS);
    int to = at + words.size();
    return Optional.of(new Found(new Wish.Soon(said(from, to), words, Math.min(days, 365)), to));
  }

  private Optional<Found> unique(int from) {
    if (!is(from, Clue.UNIQUE)) {
      return Optional.empty();
    }
    int at = past(from, Clue.UNIQUE);
    List<String> words = words(at, 2, ENDS);
    int to = at + words.size();
    return Optional.of(new Found(new Wish.Unique(said(from, to), words), to));
  }

  /** "A budget of 500 a month". */
  private Optional<Found> budget(int from) {
    int at = past(from, Clue.BUDGET);
    Optional<Numeral> numeral =
        at > from ? Numerals.at(tokens, at, tokens.size()) : Optional.empty();
    if (numeral.isEmpty()) {
      return Optional.empty();
    }
    int to = numeral.get().to();
    int stretch = isWord(to, "a") || is(to, Clue.PER) || is(to, Clue.EVERY) ? to + 1 : to;
    to = is(stretch, Clue.MONTH) || is(stretch, Clue.MONTHLY) ? stretch + 1 : to;
    return Optional.of(
        new Found(
            new Wish.Limit(said(from, to), RuleType.SUM_ABOVE, List.of(), numeral.get().digits()),
            to));
  }

  /** "I water it every n days", "we service them every six months". */
  private Optional<Found> again(int from) {
    if (!isWord(from) || !isWord(from + 1)) {
      return Optional.empty();
    }
    if (!PEOPLE.contains(tokens.get(from).lower())) {
      // "… and feed them monthly" goes on about the same person.
      boolean further =
          isWord(from - 1, "and") && Set.of("it", "them").contains(tokens.get(from + 1).lower());
      return further ? again(from, from) : Optional.empty();
    }
    int verb = isWord(from + 1, "have") && isWord(from + 2, "to") ? from + 3 : from + 1;
    verb = isWord(verb, "need") && isWord(verb + 1, "to") ? verb + 2 : verb;
    return again(from, verb);
  }

  private Optional<Found> again(int from, int verb) {
    int at = verb + 1;
    while (isWord(at) && THINGS.contains(tokens.get(at).lower()) && !isWord(at + 1, "days")) {
      at++;
    }
    Optional<Period> frequency =
        clue(at)
            .filter(match -> match.meaning().isFrequency())
            .flatMap(match -> match.meaning().period());
    if (frequency.isPresent() && isWord(verb) && at > verb + 1) {
      return Optional.of(
          new Found(
              new Wish.Again(
                  said(from, at + 1), tokens.get(verb).lower(), Optional.of(days(frequency.get()))),
              at + 1));
    }
    if (!is(at, Clue.EVERY) || !isWord(verb)) {
      return Optional.empty();
    }
    int number = past(at, Clue.EVERY);
    Optional<Numeral> numeral = Numerals.at(tokens, number, tokens.size());
    int unit = numeral.map(Numeral::to).orElse(number + 1);
    if (numeral.isEmpty() && clue(number).flatMap(match -> match.meaning().period()).isPresent()) {
      unit = number;
    }
    Optional<Period> period = clue(unit).flatMap(match -> match.meaning().period());
    if (period.isEmpty()) {
      return Optional.empty();
    }
    int days = days(period.get());
    Optional<Integer> every = numeral.map(each -> Math.min(36_500, each.whole() * days));
    boolean fixed = numeral.isEmpty() && unit == number;
    return Optional.of(
        new Found(
            new Wish.Again(
                said(from, unit + 1), tokens.get(verb).lower(), fixed ? Optional.of(days) : every),
            unit + 1));
  }

  private static int days(Period period) {
    return switch (period) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30;
      case YEAR -> 365;
    };
  }

  private Optional<Found> compute(int from) {
    boolean further = isWord(from - 1, "and") && computed;
    computed = computed && isWord(from, "and");
    if (!is(from, Clue.COMPUTE) && !further) {
      return Optional.empty();
    }
    int at = pastArticles(past(from, Clue.COMPUTE));
    List<String> words = words(at, MOST_WORDS, Set.of(Clue.PER, Clue.WHEN));
    if (further && !lexicon.derivations.containsKey(String.join(" ", words))) {
      return Optional.empty();
    }
    computed = !words.isEmpty();
    int to = at + words.size();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(new Wish.Compute(said(from, to), words), to));
  }

  /** "Each contact belongs to a company", "customers and their orders". */
  private Optional<Found> belongs(int from) {
    int child = isWord(from) && EACH.contains(tokens.get(from).lower()) ? from + 1 : from;
    if (is(child + 1, Clue.BELONGS) && isWord(child)) {
      int parent = pastArticles(past(child + 1, Clue.BELONGS));
      parent = isWord(parent, "one") || isWord(parent, "exactly") ? parent + 1 : parent;
      return isWord(parent)
          ? Optional.of(related(from, child, parent, parent + 1))
          : Optional.empty();
    }
    int one = past(from + 1, Clue.THEIR);
    if (isNoun(from) && one > from + 1 && isNoun(one) && !isField(one)) {
      return Optional.of(related(from, one, from, one + 1));
    }
    return Optional.empty();
  }

  private boolean isNoun(int at) {
    return isWord(at) && lexicon.inflection.isPlural(tokens.get(at).lower());
  }

  /** "Books and their authors" asks for a field. */
  private boolean isField(int at) {
    return lexicon.fields.find(lexicon.inflection.singular(tokens.get(at).lower())).isPresent();
  }

  private Found related(int from, int child, int parent, int to) {
    return new Found(
        new Wish.Belongs(
            said(from, to),
            lexicon.inflection.singular(tokens.get(child).lower()),
            lexicon.inflection.singular(tokens.get(parent).lower())),
        to);
  }
}
