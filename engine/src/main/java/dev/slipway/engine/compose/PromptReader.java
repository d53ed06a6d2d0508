package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.KindWord;
import dev.slipway.engine.compose.Lexicon.Opener;
import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a prompt with a small grammar, clause by clause. */
final class PromptReader {
  /** More fields than this make no small app. */
  static final int MOST_FIELDS = 16;

  private static final Set<String> NAMES = Set.of("called", "named", "titled");
  private static final Set<String> HOLDERS =
      Set.of(
          "each", "every", "all", "the", "and", "card", "cards", "item", "items", "entry",
          "entries");
  private static final int MOST_REMARK_WORDS = 4;
  private static final int MOST_NAME_WORDS = 6;
  private static final int MOST_HEADING_WORDS = 3;

  private final Lexicon lexicon;
  private final Reading reading;
  private final Sheet sheet;

  /** A list in a clause. */
  private record Opened(Opener opener, int from, int start) {}

  private PromptReader(Lexicon lexicon, Sheet sheet) {
    this.lexicon = lexicon;
    this.sheet = sheet;
    this.reading = new Reading(sheet);
  }

  static Reading read(Lexicon lexicon, String prompt) {
    Map<String, String> mended = new LinkedHashMap<>();
    List<Token> tokens = lexicon.spelling.mended(Tokenizer.tokens(prompt), mended);
    LookReader look = new LookReader(lexicon, tokens);
    WishReader wishes = new WishReader(lexicon, look.rest());
    Reading reading = read(lexicon, wishes.rest(), wishes.wishes());
    if (!wishes.wishes().isEmpty() && !reading.says(Kind.TRACKER)) {
      // Other kinds have words of their own for what a table would be asked for.
      Reading whole = read(lexicon, look.rest(), List.of());
      boolean listed = reading.said.isEmpty() && reading.fields.size() > 1;
      boolean table = listed || whole.said.isEmpty() || whole.says(Kind.TRACKER);
      reading = table ? reading : whole;
    }
    reading.look(look);
    for (Map.Entry<String, String> word : mended.entrySet()) {
      reading.understood.add("“" + word.getKey() + "” as “" + word.getValue() + "”");
    }
    return reading;
  }

  private static Reading read(Lexicon lexicon, List<Token> tokens, List<Wish> wishes) {
    PromptReader reader = new PromptReader(lexicon, new Sheet(tokens));
    reader.reading.wishes.addAll(wishes);
    reader.readAll();
    return reader.reading;
  }

  private void readAll() {
    readName();
    List<int[]> clauses = clauses();
    readKind(clauses);
    readSubject(clauses);
    boolean kept = !reading.subject.words().isEmpty() || !reading.wishes.isEmpty();
    if (reading.kind.isEmpty() && kept) {
      reading.kind = Optional.of(Kind.TRACKER);
    }
    readHeading(clauses);
    boolean first = true;
    if (!reading.kind.map(kind -> lexicon.kinds.plan(kind).readsFields()).orElse(true)) {
      clauses.forEach(
          clause -> new ListGrammar(lexicon, reading).readFeatures(clause[0], clause[1]));
      return;
    }
    for (int[] clause : clauses) {
      readClause(clause[0], clause[1], first);
      first = false;
    }
    if (reading.kind.isEmpty() && !reading.groups.isEmpty()) {
      reading.kind = Optional.of(Kind.BOARD);
    } else if (reading.kind.isEmpty() && !reading.fields.isEmpty()) {
      reading.kind = Optional.of(Kind.TRACKER);
    }
  }

  /** The clause that says what to make goes before those that only tell of the person. */
  private void readSubject(List<int[]> clauses) {
    for (boolean asks : new boolean[] {true, false}) {
      for (int[] clause : clauses) {
        SubjectGrammar grammar = new SubjectGrammar(lexicon, sheet, headEnd(clause[0], clause[1]));
        if (reading.subject.equals(Subject.NONE)
            && (!asks || grammar.asks(clause[0], reading.kind))) {
          grammar.find(clause[0], reading.kind).ifPresent(subject -> reading.subject = subject);
        }
      }
    }
  }

  /** "Pantry: item, quantity": words before the first list name the app where nothing else does. */
  private void readHeading(List<int[]> clauses) {
    for (int[] clause : clauses) {
      int colon = clause[0];
      while (colon < clause[1] && sheet.at(colon).isWord() && !sheet.isUsed(colon)) {
        colon++;
      }
      boolean brief = colon > clause[0] && colon <= clause[0] + MOST_HEADING_WORDS;
      boolean list = colon < clause[1] && sheet.at(colon).is(Token.Type.COLON);
      boolean opens =
          lexicon.openers.at(sheet.tokens, clause[0], colon).isPresent()
              || lexicon.fields.at(sheet.tokens, clause[0], colon).isPresent();
      boolean free = reading.subject.equals(Subject.NONE) && reading.name.isEmpty();
      if (free && brief && list && !opens && !lexicon.isStop(sheet.at(colon - 1))) {
        reading.name = Optional.of(sheet.text(clause[0], colon));
        sheet.use(clause[0], colon);
      }
    }
  }

  private List<int[]> clauses() {
    List<int[]> clauses = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= sheet.size(); at++) {
      if (at == sheet.size() || sheet.at(at).is(Token.Type.STOP)) {
        if (at > start) {
          clauses.add(new int[] {start, at});
        }
        start = at + 1;
      }
    }
    return clauses;
  }

  /** The kind with the weightiest words, lists not counted: a field may well be called notes. */
  private void readKind(List<int[]> clauses) {
    Map<Kind, Integer> weights = new EnumMap<>(Kind.class);
    for (int[] clause : clauses) {
      int at = clause[0];
      int end = headEnd(clause[0], clause[1]);
      while (at < end) {
        Optional<Match<KindWord>> match = lexicon.kindWords.at(sheet.tokens, at, end);
        if (match.isPresent()) {
          KindWord word = match.get().meaning();
          weights.merge(word.kind(), word.weight(), Integer::sum);
          if (!word.shown().equals("noun")) {
            sheet.use(match.get().from(), match.get().to());
          }
        }
        at = match.map(Match::to).orElse(at + 1);
      }
    }
    weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(entry -> {
          reading.said = Optional.of(entry.getKey());
          reading.kind = reading.said;
        });
  }

  /** Where the lists of a clause begin, or its end. */
  private int headEnd(int from, int to) {
    for (int at = from; at < to; at++) {
      Token token = sheet.at(at);
      if (token.is(Token.Type.COLON) || token.is(Token.Type.COMMA)) {
        return at;
      }
      if (lexicon.openers.at(sheet.tokens, at, to).isPresent()
          && lexicon.kindWords.at(sheet.tokens, at, to).isEmpty()) {
        return at;
      }
    }
    return to;
  }

  private void readClause(int from, int to, boolean first) {
    List<Opened> lists = openers(from, to);
    ListGrammar grammar = new ListGrammar(lexicon, reading);
    int head = lists.isEmpty() ? to : lists.getFirst().from();
    readHead(grammar, from, head, first);
    int at = 0;
    while (at < lists.size()) {
      Opened list = lists.get(at);
      int end = at + 1 < lists.size() ? lists.get(at + 1).from() : to;
      boolean colon = sheet.at(list.from()).is(Token.Type.COLON);
      int named = colon ? nameStart(from, list.from()) : list.from();
      if (colon && (!first || at > 0) && grammar.options(named, list.from(), end)) {
        at++;
        continue;
      }
      if (!first && sheet.at(list.from()).isWord("with") && isRemark(grammar, list.start(), end)) {
        at++;
        continue;
      }
      sheet.use(list.from(), list.start());
      grammar.read(colon ? colonMeaning(grammar, list, end) : list.opener(), list.start(), end);
      at++;
    }
    if (!lists.isEmpty() && first && !sheet.at(head).is(Token.Type.COLON)) {
      return;
    }
    if (lists.isEmpty()) {
      grammar.readFeatures(from, to);
    }
  }

  private void readHead(ListGrammar grammar, int from, int head, boolean first) {
    grammar.readFeatures(from, head);
    if (!first && grammar.isFieldList(from, head)) {
      grammar.read(Opener.FIELDS, from, head);
      return;
    }
    if (readAside(grammar, from, head)) {
      return;
    }
    int comma = from;
    while (comma < head && !sheet.at(comma).is(Token.Type.COMMA)) {
      comma++;
    }
    boolean remark = !first && head - from <= MOST_REMARK_WORDS;
    if (comma < head || remark) {
      grammar.readKnown(first ? comma + 1 : from, head);
    }
  }

  /** "A sales board (lead, won, lost)", "a vinyl collection (artist, year)": an aside as a list. */
  private boolean readAside(ListGrammar grammar, int from, int head) {
    int open = from;
    while (open < head && !sheet.at(open).is(Token.Type.OPEN)) {
      open++;
    }
    int close = open;
    while (close < head && !sheet.at(close).is(Token.Type.CLOSE)) {
      close++;
    }
    if (close == head) {
      return false;
    }
    boolean booked = isKind(Kind.BOOKING) && !grammar.namesField(open + 1, close);
    if ((isKind(Kind.BOARD) || booked) && reading.groups.isEmpty()) {
      grammar.read(Opener.COLUMNS, open + 1, close);
      return true;
    }
    boolean fields = reading.fields.isEmpty() && grammar.isFieldList(open + 1, close);
    if (fields) {
      grammar.read(Opener.FIELDS, open + 1, close);
    }
    return fields;
  }

  /** "Sync with my phone": what a later clause says "with" is no field where nothing names one. */
  private boolean isRemark(ListGrammar grammar, int from, int to) {
    return !reading.fields.isEmpty() && !grammar.namesField(from, to);
  }

  /** A list behind a heading: columns of a board, things to book, else fields. */
  private Opener colonMeaning(ListGrammar grammar, Opened list, int end) {
    boolean board = isKind(Kind.BOARD);
    boolean booked = isKind(Kind.BOOKING) && !grammar.namesField(list.start(), end);
    return (board || booked) && reading.groups.isEmpty() ? Opener.COLUMNS : list.opener();
  }

  private boolean isKind(Kind wanted) {
    return reading.kind.filter(kind -> kind == wanted).isPresent();
  }

  private int nameStart(int from, int colon) {
    int start = colon;
    while (start > from && sheet.at(start - 1).isWord() && !sheet.at(start - 1).isWord("and")) {
      start--;
    }
    return start;
  }

  private List<Opened> openers(int from, int to) {
    List<Opened> lists = new ArrayList<>();
    int at = from;
    int depth = 0;
    while (at < to) {
      Token token = sheet.at(at);
      depth += token.is(Token.Type.OPEN) ? 1 : token.is(Token.Type.CLOSE) ? -1 : 0;
      Optional<Match<Opener>> match = lexicon.openers.at(sheet.tokens, at, to);
      if (depth <= 0 && match.isPresent()) {
        dropEmpty(lists, at);
        lists.add(new Opened(match.get().meaning(), holderStart(from, at), match.get().to()));
        at = match.get().to();
        continue;
      }
      if (depth <= 0 && token.is(Token.Type.COLON)) {
        boolean named = !lists.isEmpty() && lists.getLast().start() == at;
        if (named) {
          Opened last = lists.removeLast();
          lists.add(new Opened(last.opener(), last.from(), at + 1));
        } else {
          lists.add(new Opened(Opener.FIELDS, at, at + 1));
        }
      }
      at++;
    }
    return lists;
  }

  /**
   * "…, each card has": the words for one record belong to what they open, not to the list before.
   */
  private int holderStart(int from, int opener) {
    int start = opener;
    while (start > from && HOLDERS.contains(sheet.at(start - 1).lower())) {
      start--;
    }
    boolean bounded = start == from || sheet.at(start - 1).is(Token.Type.COMMA);
    return bounded ? start : opener;
  }

  /** "with columns": the first word opens nothing of its own. */
  private void dropEmpty(List<Opened> lists, int at) {
    if (!lists.isEmpty() && onlyStops(lists.getLast().start(), at)) {
      Opened last = lists.removeLast();
      sheet.use(last.from(), at);
    }
  }

  private boolean onlyStops(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!sheet.at(at).isWord() || !lexicon.isStop(sheet.at(at))) {
        return false;
      }
    }
    return true;
  }

  private void readName() {
    for (int at = 0; at + 1 < sheet.size(); at++) {
      if (!NAMES.contains(sheet.at(at).lower())) {
        continue;
      }
      boolean quoted = sheet.at(at + 1).is(Token.Type.QUOTE);
      int start = quoted ? at + 2 : at + 1;
      int end = start;
      while (end < sheet.size() && end < start + MOST_NAME_WORDS && isName(end, quoted)) {
        end++;
      }
      String name = sheet.text(start, end);
      if (!name.isEmpty()) {
        reading.name = Optional.of(name);
        sheet.blank(at, end);
        return;
      }
    }
  }

  private boolean isName(int at, boolean quoted) {
    return sheet.at(at).isWord()
        && (quoted || lexicon.openers.at(sheet.tokens, at, sheet.size()).isEmpty());
  }
}
