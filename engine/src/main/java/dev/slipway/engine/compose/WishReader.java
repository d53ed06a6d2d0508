package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a prompt what it wishes beside its lists, wherever it stands, so that the grammar of
 * the lists does not meet it; a comma is left in its place.
 */
final class WishReader {
  private static final Set<String> LEADING =
      Set.of("and", "then", "a", "an", "the", "also", "please", "it", "should", "must", "that");

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Token> rest = new ArrayList<>();

  /** A wish and the place behind it. */
  record Found(Wish wish, int to) {}

  WishReader(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    read();
  }

  List<Wish> wishes() {
    return wishes;
  }

  /** What is left of the prompt. */
  List<Token> rest() {
    return rest;
  }

  private void read() {
    ChartWishes charts = new ChartWishes(lexicon, tokens);
    RuleWishes rules = new RuleWishes(lexicon, tokens);
    int depth = 0;
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      depth += token.is(Token.Type.OPEN) ? 1 : token.is(Token.Type.CLOSE) ? -1 : 0;
      Optional<Found> found =
          depth > 0 || !token.isWord() ? Optional.empty() : charts.at(at).or(from(rules, at));
      if (found.isPresent()) {
        wishes.add(found.get().wish());
        dropLeading();
        rest.add(new Token(Token.Type.COMMA, ",", ",", false));
        at = found.get().to();
      } else {
        rest.add(token);
        at++;
      }
    }
  }

  private static java.util.function.Supplier<Optional<Found>> from(RuleWishes rules, int at) {
    return () -> rules.at(at);
  }

  /** "and a", "it should show": words that only lead to the wish go with it. */
  private void dropLeading() {
    while (!rest.isEmpty() && isLeading(rest.getLast())) {
      rest.removeLast();
    }
  }

  private boolean isLeading(Token token) {
    if (!token.isWord()) {
      return false;
    }
    Optional<Match<Clue>> clue = lexicon.clues.at(List.of(token), 0, 1);
    return LEADING.contains(token.lower())
        || clue.filter(match -> match.meaning() == Clue.SHOW).isPresent();
  }
}
