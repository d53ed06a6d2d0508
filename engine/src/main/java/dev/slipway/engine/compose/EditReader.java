package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a further prompt as edits to the app that is there. */
final class EditReader {
  private static final Set<String> FILLERS =
      Set.of(
          "please", "dark", "mode", "theme", "always", "light", "look", "also", "and", "then",
          "now", "can", "could", "you", "would", "i", "we", "want", "to", "just", "too", "should",
          "it", "the", "app", "like", "but");

  private final Lexicon lexicon;
  private final Draft draft;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  EditReader(Lexicon lexicon, Draft draft) {
    this.lexicon = lexicon;
    this.draft = draft;
  }

  /** What is to be done, in the order of the prompt. */
  List<Edit> edits() {
    return edits;
  }

  /** What was not understood. */
  List<String> lost() {
    return lost;
  }

  /** How misspelt words were read. */
  List<String> notes() {
    return notes;
  }

  void read(String prompt) {
    List<Token> written = Tokenizer.tokens(prompt);
    List<Token> tokens = lexicon.spelling.mended(written, new LinkedHashMap<>());
    for (int[] place : clauses(tokens)) {
      clause(tokens.subList(place[0], place[1]), written.subList(place[0], place[1]));
    }
  }

  /** Cut at the ends of sentences, and where a comma or an "and" comes before another doing. */
  private List<int[]> clauses(List<Token> tokens) {
    List<int[]> clauses = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= tokens.size(); at++) {
      if (at == tokens.size() || isEnd(tokens, at)) {
        clauses.add(new int[] {start, at});
        start = at + 1;
      }
    }
    return clauses;
  }

  private boolean isEnd(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean joint = token.is(Token.Type.COMMA) || token.isWord("and") || token.isWord("then");
    return token.is(Token.Type.STOP) || (joint && isDoing(tokens, at + 1));
  }

  private boolean isDoing(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && FILLERS.contains(tokens.get(at).lower())) {
      at++;
    }
    return lexicon
        .verbs
        .at(tokens, at, tokens.size())
        .filter(match -> !match.phrase().equals("with") && !match.phrase().equals("name"))
        .isPresent();
  }

  private void clause(List<Token> mended, List<Token> written) {
    if (mended.stream().noneMatch(Token::isWord)) {
      return;
    }
    Optional<Match<Verb>> verb = verb(mended);
    boolean names =
        verb.filter(match -> match.meaning() == Verb.RENAME || match.meaning() == Verb.CALL)
            .isPresent();
    // A new name stands as it was written.
    List<Token> clause = names ? written : mended;
    if (!names) {
      note(mended, written);
    }
    boolean removes = verb.filter(match -> match.meaning() == Verb.REMOVE).isPresent();
    List<Token> rest = clause;
    int before = edits.size();
    if (!removes && !names) {
      boolean sorts = verb.filter(match -> match.meaning() == Verb.SORT).isPresent();
      rest = taken(rest, !sorts);
      verb = verb(rest);
    }
    int from = verb.map(Match::to).orElse(0);
    int read =
        new DoingGrammar(lexicon, draft, rest, edits)
            .read(verb.map(Match::meaning).orElse(Verb.ADD), verb.isPresent(), from);
    boolean said = rest.subList(read, rest.size()).stream().anyMatch(this::says);
    if (edits.size() == before || said) {
      String words = new Sheet(clause).text(0, clause.size());
      if (!words.isBlank()) {
        lost.add(edits.size() == before ? words : new Sheet(rest).text(read, rest.size()));
      }
    }
  }

  private void note(List<Token> mended, List<Token> written) {
    for (int at = 0; at < mended.size(); at++) {
      String word = written.get(at).lower();
      String right = mended.get(at).lower();
      if (!word.equals(right)) {
        notes.add("“" + word + "” as “" + right + "”");
      }
    }
  }

  /** Takes the look and the wishes out of a clause. */
  private List<Token> taken(List<Token> clause, boolean wishing) {
    LookReader look = new LookReader(lexicon, clause);
    Optional<Scheme> scheme = look.scheme().or(() -> darkMode(clause));
    if (look.accent().isPresent() || scheme.isPresent() || look.tone().isPresent()) {
      edits.add(new Edit.Look(look.accent(), scheme, look.tone()));
    }
    if (draft.kind != Kind.TRACKER || !wishing) {
      return look.rest();
    }
    WishReader wishes = new WishReader(lexicon, look.rest());
    wishes.wishes().forEach(wish -> edits.add(new Edit.Grant(wish)));
    return wishes.rest();
  }

  /** Asked for once the app is there, "dark mode" means that it should be dark. */
  private static Optional<Scheme> darkMode(List<Token> clause) {
    boolean dark = clause.stream().anyMatch(token -> token.isWord("dark"));
    boolean light = clause.stream().anyMatch(token -> token.isWord("light"));
    boolean mode =
        clause.stream()
                .anyMatch(token ->
                    token.isWord("mode") || token.isWord("theme") || token.isWord("always"))
            || (light && clause.getLast().isWord("light") && clause.getFirst().isWord("make"));
    return mode && dark != light
        ? Optional.of(dark ? Scheme.DARK : Scheme.LIGHT)
        : Optional.empty();
  }

  private Optional<Match<Verb>> verb(List<Token> clause) {
    int at = 0;
    while (at < clause.size()) {
      Optional<Match<Verb>> match = lexicon.verbs.at(clause, at, clause.size());
      if (match.isPresent()) {
        return match;
      }
      if (!FILLERS.contains(clause.get(at).lower()) && !clause.get(at).is(Token.Type.COMMA)) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  private boolean says(Token token) {
    return token.isWord()
        && !FILLERS.contains(token.lower())
        && !lexicon.isStop(token)
        && lexicon.verbs.find(token.lower()).isEmpty();
  }
}
