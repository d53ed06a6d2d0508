package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the question of a poll, and what there is to choose: "where we eat: pizza or sushi". */
final class PollGrammar {
  private static final int MOST_OPTIONS = 20;
  private static final int MOST_LETTERS = 80;
  private static final Set<String> JOINTS = Set.of("or", "and");
  private static final Set<String> OPENERS =
      Set.of("options", "choices", "option", "choice", "between", "candidates", "alternatives");
  private static final Set<String> FILLERS =
      Set.of("the", "with", "these", "following", "are", "of", "like", "such", "as", "from", "a");

  /** What is said of a poll that every poll does. */
  private static final Set<String> USUAL =
      Set.of(
          "results",
          "result",
          "live",
          "vote",
          "votes",
          "voting",
          "poll",
          "people",
          "person",
          "everybody",
          "bars",
          "percentages",
          "percent",
          "counts",
          "count",
          "anonymous",
          "anonymously",
          "change",
          "once",
          "visitor",
          "visitors",
          "team",
          "colleagues",
          "friends",
          "real",
          "time",
          "bar",
          "chart",
          "secret");

  private final Sheet sheet;
  private final Lexicon lexicon;
  private final List<String> options = new ArrayList<>();
  private Optional<String> question = Optional.empty();
  private boolean open;
  private boolean anonymous;

  PollGrammar(Sheet sheet, Lexicon lexicon) {
    this.sheet = sheet;
    this.lexicon = lexicon;
  }

  void read() {
    int start = questionStart();
    int list = listStart(start);
    int end = questionEnd(start, list);
    question = PollQuestion.of(quoted().or(this::written).orElse(sheet.text(start, end)));
    sheet.use(start, end);
    if (list < sheet.size()) {
      int to = clauseEnd(list);
      sheet.use(end, list);
      readOptions(list, to);
    }
    readRemarks();
  }

  Optional<String> question() {
    return question;
  }

  List<String> options() {
    return options;
  }

  /** Whether people may add options. */
  boolean isOpen() {
    return open;
  }

  boolean isAnonymous() {
    return anonymous;
  }

  /** Behind the words for a poll, and behind those that lead over to its question. */
  private int questionStart() {
    int at = 0;
    int start = 0;
    while (at < sheet.size() && !sheet.at(at).is(Token.Type.COMMA)) {
      Optional<Phrases.Match<Lexicon.KindWord>> word =
          lexicon.kindWords.at(sheet.tokens, at, sheet.size());
      if (word.filter(found -> found.meaning().kind() == Kind.POLL).isPresent()) {
        start = word.get().to();
        if (start > 1) {
          break;
        }
      }
      at++;
    }
    Set<String> leading =
        Set.of("on", "for", "about", "to", "decide", "asking", "asks", "that", "app", "page", "of");
    while (start < sheet.size()
        && (leading.contains(sheet.at(start).lower()) || sheet.at(start).is(Token.Type.COLON))) {
      sheet.use(start, start + 1);
      start++;
    }
    return start;
  }

  /** Where the options begin, or the end of the prompt. */
  private int listStart(int from) {
    for (int at = from; at < sheet.size(); at++) {
      boolean opens = OPENERS.contains(sheet.at(at).lower()) && !isAdded(at);
      if (sheet.at(at).is(Token.Type.COLON) || sheet.at(at).is(Token.Type.OPEN) || opens) {
        return skip(at + 1);
      }
      boolean asked = sheet.at(at).text().equals("?") && isList(at + 1);
      if (asked || (sheet.at(at).isWord("with") && isList(at + 1))) {
        return skip(at + 1);
      }
    }
    return isList(from) && PollQuestion.isNone(sheet.text(from, clauseEnd(from)))
        ? from
        : sheet.size();
  }

  private int skip(int from) {
    int at = from;
    while (at < sheet.size()
        && (sheet.at(at).is(Token.Type.COLON)
            || FILLERS.contains(sheet.at(at).lower())
            || OPENERS.contains(sheet.at(at).lower()))) {
      at++;
    }
    return at;
  }

  /** Whether a clause is cut at a comma, a slash or an "or". */
  private boolean isList(int from) {
    for (int at = from; at < clauseEnd(from); at++) {
      boolean cut = sheet.at(at).is(Token.Type.COMMA) || sheet.at(at).is(Token.Type.SLASH);
      if (cut || sheet.at(at).isWord("or")) {
        return true;
      }
    }
    return false;
  }

  private int questionEnd(int from, int list) {
    int end = from;
    while (end < Math.min(list, sheet.size()) && inQuestion(end)) {
      end++;
    }
    return end;
  }

  private boolean inQuestion(int at) {
    return sheet.at(at).isWord()
        && !sheet.at(at).isWord("with")
        && !OPENERS.contains(sheet.at(at).lower());
  }

  private Optional<String> quoted() {
    int open = 0;
    while (open < sheet.size() && !sheet.at(open).is(Token.Type.QUOTE)) {
      open++;
    }
    int close = open + 1;
    while (close < sheet.size() && !sheet.at(close).is(Token.Type.QUOTE)) {
      close++;
    }
    if (close >= sheet.size() || close - open < 3) {
      return Optional.empty();
    }
    sheet.use(open, close);
    return Optional.of(sheet.text(open, close));
  }

  /** A clause before the word for the poll that is a question: "Which film? A poll". */
  private Optional<String> written() {
    int end = clauseEnd(0);
    boolean asked = end < sheet.size() && sheet.at(end).text().equals("?");
    if (!asked || PollQuestion.isNone(sheet.text(0, end))) {
      return Optional.empty();
    }
    sheet.use(0, end);
    return Optional.of(sheet.text(0, end));
  }

  private int clauseEnd(int from) {
    int at = from;
    while (at < sheet.size()
        && !sheet.at(at).is(Token.Type.STOP)
        && !sheet.at(at).is(Token.Type.CLOSE)) {
      at++;
    }
    return at;
  }

  /** Between commas "and" joins the last two; alone it may belong to one: "fish and chips". */
  private void readOptions(int from, int to) {
    int lastComma = from - 1;
    boolean either = false;
    for (int at = from; at < to; at++) {
      boolean comma = sheet.at(at).is(Token.Type.COMMA) || sheet.at(at).is(Token.Type.SLASH);
      lastComma = comma ? at : lastComma;
      either |= sheet.at(at).isWord("or");
    }
    int start = from;
    for (int at = from; at <= to; at++) {
      boolean joint =
          at < to
              && JOINTS.contains(sheet.at(at).lower())
              && at > lastComma
              && (sheet.at(at).isWord("or") || !either);
      if (at == to || !sheet.at(at).isWord() || joint) {
        option(start, at);
        start = at + 1;
      }
    }
    sheet.use(from, to);
  }

  private void option(int from, int to) {
    int start = from;
    while (start < to - 1 && Set.of("a", "an", "the").contains(sheet.at(start).lower())) {
      start++;
    }
    String label = Inflection.label(sheet.text(start, to));
    boolean fits =
        !label.isEmpty() && label.length() <= MOST_LETTERS && options.size() < MOST_OPTIONS;
    if (fits && !isRemark(start, to) && !options.contains(label)) {
      options.add(label);
    }
  }

  /** "…, and people can add options" is no option. */
  private boolean isRemark(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isAdded(at) || sheet.at(at).isWord("results")) {
        return true;
      }
    }
    return false;
  }

  private void readRemarks() {
    for (int at = 0; at < sheet.size(); at++) {
      if (isAdded(at)) {
        open = true;
        sheet.use(at, at + 1);
      }
      String word = sheet.at(at).lower();
      anonymous |= word.equals("anonymous") || word.equals("anonymously") || word.equals("secret");
      if (USUAL.contains(word)) {
        sheet.use(at, at + 1);
      }
    }
  }

  /** Whether a word is one of "add their own options", "suggest options". */
  private boolean isAdded(int at) {
    for (int near = Math.max(0, at - 4); near <= Math.min(sheet.size() - 1, at + 4); near++) {
      boolean adds =
          Set.of("add", "adds", "adding", "suggest", "propose").contains(sheet.at(near).lower());
      boolean added =
          Set.of("options", "option", "ideas", "own", "suggestions").contains(sheet.at(at).lower());
      if (adds && (added || (near == at && hasOptions(at)))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOptions(int from) {
    for (int at = from; at < Math.min(sheet.size(), from + 5); at++) {
      if (Set.of("options", "option", "ideas", "own").contains(sheet.at(at).lower())) {
        return true;
      }
    }
    return false;
  }
}
