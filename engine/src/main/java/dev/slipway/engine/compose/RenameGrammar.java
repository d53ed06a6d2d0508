package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a further prompt wants called otherwise, or made to hold something else. */
final class RenameGrammar extends ClauseGrammar {
  private static final Set<String> ITSELF =
      Set.of("it", "app", "title", "this", "page", "name", "heading");
  private static final Set<String> INTO = Set.of("to", "into", "as", "with", "by", "a", "an");

  RenameGrammar(Lexicon lexicon, Draft draft, List<Token> tokens, List<Edit> edits) {
    super(lexicon, draft, tokens, edits);
  }

  /** "Rename author to writer", "call it Library", "change price to a number". */
  int rename(int from, Verb verb) {
    int start = pastArticles(from, tokens.size());
    int into = into(start, verb);
    if (into < 0) {
      return from;
    }
    int name =
        tokens.get(into).isWord() && INTO.contains(tokens.get(into).lower()) ? into + 1 : into;
    String called = text(pastQuote(name), tokens.size());
    if (called.isEmpty()) {
      return from;
    }
    if (start == into || isItself(tokens.get(start).lower())) {
      edits.add(new Edit.RenameApp(plan.title(called)));
      return tokens.size();
    }
    int end = SLOTS.contains(tokens.get(into - 1).lower()) && into - start > 1 ? into - 1 : into;
    Optional<Field> field = finder.find(words(start, end), draft.fields);
    if (field.isPresent() && verb != Verb.RENAME && retype(field.get(), name)) {
      return tokens.size();
    }
    return renamed(start, end, field, called) ? tokens.size() : from;
  }

  private boolean isItself(String word) {
    return ITSELF.contains(word) || scope.titles().contains(word);
  }

  private boolean renamed(int start, int end, Optional<Field> field, String called) {
    String noun = text(start, end);
    Optional<String> group =
        draft.grouping.stream()
            .flatMap(each -> each.names().stream())
            .filter(each ->
                each.equalsIgnoreCase(noun)
                    || each.equalsIgnoreCase(text(partStart(start, end), partEnd(start, end))))
            .findFirst();
    if (group.isPresent() && scope.groups()) {
      edits.add(new Edit.RenameGroup(group.get(), Inflection.label(called)));
      return true;
    }
    if (!scope.fields()) {
      return false;
    }
    if (field.isPresent()) {
      String label = Inflection.label(lower(called));
      edits.add(new Edit.RenameField(draft.collection, field.get().name(), label));
      return true;
    }
    if (lower(noun).equals(draft.plural) || lower(noun).equals(draft.singular)) {
      edits.add(new Edit.RenameRecords(lexicon.inflection.singular(lower(called))));
      return true;
    }
    return false;
  }

  private int partStart(int start, int end) {
    return PARTS.contains(tokens.get(start).lower()) && end - start > 1 ? start + 1 : start;
  }

  private int partEnd(int start, int end) {
    return PARTS.contains(tokens.get(end - 1).lower()) && end - start > 1 ? end - 1 : end;
  }

  /** Where the new name begins: at "to", or behind "it" for "call it Library". */
  private int into(int start, Verb verb) {
    for (int at = start; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.isWord() && Set.of("to", "into", "as").contains(token.lower()) && at > start) {
        return at + 1 < tokens.size() ? at : -1;
      }
    }
    if (verb != Verb.CALL) {
      return -1;
    }
    for (int at = start; at + 1 < tokens.size(); at++) {
      boolean known =
          isItself(tokens.get(at).lower())
              || finder.find(words(start, at + 1), draft.fields).isPresent()
              || lower(text(start, at + 1)).equals(draft.plural);
      if (known) {
        return at + 1;
      }
    }
    return -1;
  }

  /** "Make priority a choice of low, medium, high", "make notes longer text". */
  int make(int from) {
    int start = pastArticles(from, tokens.size());
    for (int at = start + 1; at < tokens.size(); at++) {
      Optional<Field> field = finder.find(words(start, at), draft.fields);
      if (field.isPresent() && retype(field.get(), at)) {
        return tokens.size();
      }
    }
    return from;
  }

  private boolean retype(Field field, int from) {
    if (!scope.fields() || scope.kept().contains(field.name())) {
      return false;
    }
    int at = from;
    while (at < tokens.size() && INTO.contains(tokens.get(at).lower())) {
      at++;
    }
    for (int end = tokens.size(); end > at; end--) {
      Optional<FieldType> type = lexicon.types.find(lower(text(at, end)));
      if (type.isPresent()) {
        List<String> options = new FieldGrammar(lexicon, sheet).options(end, tokens.size());
        options.removeIf(option -> option.equalsIgnoreCase("of"));
        List<String> cleaned =
            options.stream()
                .map(each -> Inflection.label(each.replaceFirst("(?i)^of ", "")))
                .toList();
        boolean choice = type.get() == FieldType.CHOICE;
        edits.add(
            new Edit.RetypeField(
                draft.collection, field.name(), type.get(), choice ? cleaned : List.of()));
        return true;
      }
    }
    return false;
  }
}
