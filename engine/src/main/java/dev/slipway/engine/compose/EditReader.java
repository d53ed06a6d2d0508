package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a further prompt as edits to the app that is there. */
final class EditReader {
  private static final Set<String> FILLERS =
      Set.of(
          "please", "also", "and", "then", "now", "can", "could", "you", "would", "i", "we", "want",
          "to", "just", "too", "should", "it", "the", "app", "like", "but");

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
    Map<String, String> mended = new LinkedHashMap<>();
    List<Token> tokens = lexicon.spelling.mended(Tokenizer.tokens(prompt), mended);
    mended.forEach((word, right) -> notes.add("“" + word + "” as “" + right + "”"));
    for (List<Token> clause : clauses(tokens)) {
      clause(clause);
    }
  }

  /** Cut at the ends of sentences, and where a comma or an "and" comes before another doing. */
  private List<List<Token>> clauses(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>();
    List<Token> clause = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean joint = token.is(Token.Type.COMMA) || token.isWord("and") || token.isWord("then");
      boolean ends = token.is(Token.Type.STOP) || (joint && isDoing(tokens, at + 1));
      if (ends) {
        clauses.add(clause);
        clause = new ArrayList<>();
      } else {
        clause.add(token);
      }
    }
    clauses.add(clause);
    return clauses;
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

  private void clause(List<Token> clause) {
    if (clause.stream().noneMatch(Token::isWord)) {
      return;
    }
    Optional<Match<Verb>> verb = verb(clause);
    boolean removes = verb.filter(match -> match.meaning() == Verb.REMOVE).isPresent();
    List<Token> rest = clause;
    int before = edits.size();
    if (!removes) {
      rest = taken(rest);
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

  /** Takes the look and the wishes out of a clause. */
  private List<Token> taken(List<Token> clause) {
    LookReader look = new LookReader(lexicon, clause);
    Optional<Scheme> scheme = look.scheme().or(() -> darkMode(clause));
    if (look.accent().isPresent() || scheme.isPresent() || look.tone().isPresent()) {
      edits.add(new Edit.Look(look.accent(), scheme, look.tone()));
    }
    if (draft.kind != Kind.TRACKER) {
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
            .anyMatch(
                token -> token.isWord("mode") || token.isWord("theme") || token.isWord("always"));
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
