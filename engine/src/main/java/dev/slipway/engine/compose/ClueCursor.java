package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at a prompt from a place on: clues, words and numbers. */
class ClueCursor {
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "my", "our", "all", "of", "for", "me", "is", "are", "its", "their");

  private static final int MOST_ARTICLES = 4;

  final Lexicon lexicon;
  final List<Token> tokens;

  ClueCursor(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  Optional<Match<Clue>> clue(int at) {
    return at < tokens.size() && tokens.get(at).isWord()
        ? lexicon.clues.at(tokens, at, tokens.size())
        : Optional.empty();
  }

  boolean is(int at, Clue clue) {
    return clue(at).filter(match -> match.meaning() == clue).isPresent();
  }

  /** Behind a clue where it stands, else the same place. */
  int past(int at, Clue clue) {
    return clue(at).filter(match -> match.meaning() == clue).map(Match::to).orElse(at);
  }

  /** Behind a few articles; a bound on them keeps prompts of nothing else from taking long. */
  int pastArticles(int at) {
    int place = at;
    while (place < at + MOST_ARTICLES
        && isWord(place)
        && ARTICLES.contains(tokens.get(place).lower())) {
      place++;
    }
    return place;
  }

  /** Some words up to a mark, a joint or one of the clues. */
  List<String> words(int from, int most, Set<Clue> ends) {
    List<String> words = new ArrayList<>();
    int at = from;
    while (words.size() < most && isWord(at) && !isEnd(at, ends)) {
      words.add(tokens.get(at).lower());
      at++;
    }
    return words;
  }

  boolean isEnd(int at, Set<Clue> ends) {
    return isWord(at, "and")
        || isWord(at, "or")
        || isWord(at, "with")
        || clue(at).filter(match -> ends.contains(match.meaning())).isPresent();
  }

  boolean isWord(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
  }

  boolean isWord(int at, String word) {
    return isWord(at) && tokens.get(at).lower().equals(word);
  }

  /** Whether nothing of the same entry follows. */
  boolean isOver(int at) {
    return !isWord(at) || isWord(at, "and") || isWord(at, "with");
  }

  String said(int from, int to) {
    return new Sheet(tokens).text(from, to);
  }
}
