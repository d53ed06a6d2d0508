package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import dev.slipway.engine.compose.WishReader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads wishes for drawings and figures: "chart weight over time per exercise". */
final class ChartWishes extends ClueCursor {
  private static final Set<Clue> WHAT_ENDS =
      Set.of(Clue.PER, Clue.OVER_TIME, Clue.CHART, Clue.WHEN, Clue.SHOW);
  private static final Set<Clue> BY_ENDS =
      Set.of(Clue.PER, Clue.OVER_TIME, Clue.SHOW, Clue.SUM, Clue.AVERAGE, Clue.CHART, Clue.WARN);
  private static final Set<String> ITSELF =
      Set.of("it", "them", "this", "these", "that", "everything");
  private static final int MOST_WORDS = 3;

  ChartWishes(Lexicon lexicon, List<Token> tokens) {
    super(lexicon, tokens);
  }

  /** The wish that begins at a place. */
  Optional<Found> at(int from) {
    int at = from;
    if (is(at, Clue.SHOW)) {
      at = pastArticles(past(at, Clue.SHOW));
    }
    int start = at;
    return drawn(from, start)
        .or(() -> measured(from, start))
        .or(() -> frequent(from, start))
        .or(() -> figure(from, start))
        .or(() -> named(from, start));
  }

  /** "A chart of amount by month", "chart weight over time per exercise", "with charts". */
  private Optional<Found> drawn(int from, int at) {
    if (!is(at, Clue.CHART)) {
      return Optional.empty();
    }
    int start = past(at, Clue.CHART);
    boolean plural = tokens.get(start - 1).lower().endsWith("s");
    int what = pastArticles(start);
    List<String> words = words(what, MOST_WORDS, WHAT_ENDS);
    int end = what + words.size();
    boolean by = is(end, Clue.PER) || is(end, Clue.OVER_TIME);
    if (by || (what > start && !words.isEmpty() && isOver(end))) {
      return Optional.of(draw(from, Optional.empty(), words, end));
    }
    boolean alone = words.isEmpty() && (plural || from < at || isArticle(from - 1));
    return alone && isOver(start)
        ? Optional.of(draw(from, Optional.empty(), List.of(), start))
        : Optional.empty();
  }

  private boolean isArticle(int at) {
    return isWord(at, "a") || isWord(at, "and") || isWord(at, "with");
  }

  /** "Totals per category", "average rating by genre". */
  private Optional<Found> measured(int from, int at) {
    Optional<Match<Clue>> clue = clue(at).filter(match -> match.meaning().measure().isPresent());
    if (clue.isEmpty()) {
      return Optional.empty();
    }
    int what = pastArticles(clue.get().to());
    List<String> words = words(what, MOST_WORDS, WHAT_ENDS);
    int end = what + words.size();
    return is(end, Clue.PER)
        ? Optional.of(draw(from, clue.get().meaning().measure(), words, end))
        : Optional.empty();
  }

  /** "Monthly totals", "weekly chart of hours", "spending by month". */
  private Optional<Found> frequent(int from, int at) {
    Optional<Match<Clue>> clue = clue(at);
    if (clue.filter(match -> match.meaning() == Clue.SPENDING).isPresent()) {
      int end = clue.get().to();
      return is(end, Clue.PER)
              && clue(pastArticles(past(end, Clue.PER)))
                  .flatMap(match -> match.meaning().period())
                  .isPresent()
          ? Optional.of(draw(from, Optional.empty(), List.of(tokens.get(at).lower()), end))
          : Optional.empty();
    }
    if (clue.filter(match -> match.meaning().isFrequency()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Match<Clue>> next = clue(clue.get().to());
    boolean drawn =
        next.map(Match::meaning)
            .filter(
                each -> each.measure().isPresent() || each == Clue.CHART || each == Clue.SPENDING)
            .isPresent();
    if (!drawn) {
      return Optional.empty();
    }
    int start = next.get().to();
    boolean spending = next.get().meaning() == Clue.SPENDING;
    int what = pastArticles(start);
    List<String> words =
        spending ? List.of(tokens.get(start - 1).lower()) : words(what, MOST_WORDS, WHAT_ENDS);
    int end = spending ? past(start, Clue.CHART) : what + words.size();
    Found found = draw(from, next.get().meaning().measure(), words, end);
    Wish.Draw draw = (Wish.Draw) found.wish();
    return Optional.of(
        new Found(
            new Wish.Draw(
                draw.said(),
                draw.measure(),
                draw.what(),
                draw.by(),
                clue.get().meaning().period(),
                true),
            found.to()));
  }

  /** "Average rating", "count the yeses": a figure of its own. */
  private Optional<Found> figure(int from, int at) {
    Optional<Match<Clue>> clue = clue(at).filter(match -> match.meaning().measure().isPresent());
    if (clue.isEmpty() || clue.get().meaning() == Clue.SUM) {
      return Optional.empty();
    }
    int what = pastArticles(clue.get().to());
    boolean counts = clue.get().meaning() == Clue.COUNT;
    boolean asked =
        !counts
            || isWord(clue.get().to(), "the")
            || isWord(clue.get().to(), "all")
            || isWord(at, "how")
            || from < at;
    List<String> words = words(what, MOST_WORDS, WHAT_ENDS);
    return asked && !words.isEmpty() && !isWord(at, "number") && isOver(what + words.size())
        ? Optional.of(
            new Found(
                new Wish.Figure(
                    said(from, what + words.size()),
                    clue.get().meaning().measure().orElseThrow(),
                    words),
                what + words.size()))
        : Optional.empty();
  }

  /** "A weight chart", "spending chart by month": the words for what is drawn come first. */
  private Optional<Found> named(int from, int at) {
    // "Chore chart for kids": what opens a prompt names the app.
    boolean opens = at == 0 || (at == 1 && isArticle(0));
    boolean begins = !opens && (!isWord(at - 1) || from < at || isArticle(at - 1));
    for (int end = at + 1; begins && end <= at + 2 && isWord(end - 1); end++) {
      boolean plain = lexicon.clues.at(tokens, end - 1, end).isEmpty() || is(at, Clue.SPENDING);
      boolean noun = plain && !lexicon.isStop(tokens.get(end - 1));
      if (!noun) {
        return Optional.empty();
      }
      if (is(end, Clue.CHART)) {
        List<String> what = words(at, end - at, Set.of());
        return Optional.of(draw(from, Optional.empty(), what, past(end, Clue.CHART)));
      }
    }
    return Optional.empty();
  }

  /** Reads on behind what is drawn: over time, and by what. */
  private Found draw(int from, Optional<Measure> measure, List<String> said, int start) {
    // "Chart it over time" draws what is worth drawing.
    List<String> what = ITSELF.containsAll(said) ? List.of() : said;
    List<List<String>> by = new ArrayList<>();
    Optional<Period> period = Optional.empty();
    boolean overTime = false;
    int at = start;
    boolean more = true;
    while (more) {
      int place = at;
      if (is(at, Clue.OVER_TIME)) {
        overTime = true;
        at = past(at, Clue.OVER_TIME);
        continue;
      }
      boolean further = isWord(at, "and") && isPeriodOrField(pastArticles(at + 1)) && at > start;
      if (!is(at, Clue.PER) && !further) {
        break;
      }
      int noun = pastArticles(further ? at + 1 : past(at, Clue.PER));
      Optional<Match<Clue>> stretch =
          clue(noun).filter(each -> each.meaning().period().isPresent());
      if (stretch.isPresent() && (isOver(stretch.get().to()) || is(stretch.get().to(), Clue.PER))) {
        period = stretch.get().meaning().period();
        at = stretch.get().to();
      } else {
        List<String> words = words(noun, 2, BY_ENDS);
        at = noun + words.size();
        if (!words.isEmpty()) {
          by.add(words);
        }
      }
      more = at > place;
    }
    return new Found(
        new Wish.Draw(said(from, at), measure, what, List.copyOf(by), period, overTime), at);
  }

  private boolean isPeriodOrField(int at) {
    return clue(at).filter(match -> match.meaning().period().isPresent()).isPresent()
        && isOver(at + 1);
  }
}
