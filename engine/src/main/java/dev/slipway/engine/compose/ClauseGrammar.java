package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A clause of a further prompt, and the app that it is about. */
class ClauseGrammar {
  static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "my", "our", "another", "new", "more", "some", "all", "any", "its",
          "each");

  static final Set<String> SLOTS = Set.of("field", "fields", "column", "columns", "input");
  static final Set<String> PARTS =
      Set.of(
          "column", "columns", "lane", "group", "groups", "section", "option", "choice", "room",
          "stage");

  final Lexicon lexicon;
  final Draft draft;
  final List<Token> tokens;
  final Sheet sheet;
  final FieldFinder finder;
  final List<Edit> edits;
  final KindPlan plan;
  final Scope scope;

  ClauseGrammar(Lexicon lexicon, Draft draft, List<Token> tokens, List<Edit> edits) {
    this.lexicon = lexicon;
    this.draft = draft;
    this.tokens = tokens;
    this.sheet = new Sheet(tokens);
    this.finder = new FieldFinder(lexicon);
    this.edits = edits;
    this.plan = lexicon.kinds.plan(draft.kind);
    this.scope = plan.scope(draft);
  }

  int preposition(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.get(at).isWord()
          && Set.of("to", "for", "of", "from", "in", "on").contains(tokens.get(at).lower())) {
        return at;
      }
    }
    return to;
  }

  int pastArticles(int from, int to) {
    int at = from;
    while (at < to && (!tokens.get(at).isWord() || ARTICLES.contains(tokens.get(at).lower()))) {
      at++;
    }
    return at;
  }

  int pastQuote(int from) {
    int at = from;
    while (at < tokens.size() && !tokens.get(at).isWord()) {
      at++;
    }
    return at;
  }

  List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (tokens.get(at).isWord()) {
        words.add(tokens.get(at).lower());
      }
    }
    return words;
  }

  String text(int from, int to) {
    return from < to ? sheet.text(from, to) : "";
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
