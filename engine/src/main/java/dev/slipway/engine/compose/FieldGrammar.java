package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.FieldWord;
import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of a list as a field: "severity low/medium/high", "the date I finished". */
final class FieldGrammar {
  private static final Set<String> LEADING =
      Set.of(
          "a",
          "an",
          "the",
          "my",
          "our",
          "its",
          "their",
          "his",
          "her",
          "your",
          "optional",
          "also",
          "whether",
          "if",
          "it's",
          "it",
          "is",
          "was",
          "they",
          "i",
          "we",
          "which",
          "each",
          "some",
          "and",
          "or",
          "when",
          "how",
          "many",
          "much",
          "what",
          "who",
          "number",
          "of",
          "has",
          "have",
          "been",
          "are",
          "with",
          "maybe",
          "possibly",
          "plus",
          "in",
          "for",
          "to",
          "be",
          "can",
          "one");
  private static final Set<String> HELPING =
      Set.of("would", "do", "did", "are", "will", "can", "could", "have", "were");
  private static final Set<String> MEASURED =
      Set.of("often", "long", "far", "big", "hot", "fast", "old", "deep", "high", "heavy");
  private static final Set<String> GRADED =
      Set.of(
          "satisfied",
          "likely",
          "happy",
          "easy",
          "good",
          "useful",
          "clear",
          "helpful",
          "important");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "my", "our", "either");
  private static final Set<String> YES = Set.of("yes", "true");
  private static final Set<String> PEOPLE = Set.of("i", "we", "they", "you", "he", "she", "it");
  private static final Set<String> KINDS_OF =
      Set.of("type", "category", "format", "state", "level");
  private static final Set<String> TOLD = Set.of("who", "where", "why");
  private static final Set<String> DATE_ENDINGS = Set.of("date", "day", "on", "deadline", "until");

  /** "Link to the paper" is a link, "date of birth" a date. */
  private static final Set<String> RELATIONS = Set.of("to", "of", "for", "per");

  private static final FieldWord UNKNOWN = new FieldWord(FieldType.TEXT, List.of(), "");
  private static final int MOST_WORDS = 4;
  private static final int MOST_TOLD = 5;
  private static final int MOST_OPTIONS = 12;

  private final Lexicon lexicon;
  private final Sheet sheet;

  FieldGrammar(Lexicon lexicon, Sheet sheet) {
    this.lexicon = lexicon;
    this.sheet = sheet;
  }

  /** The field in the tokens, or empty where no word names one. */
  Optional<Field> field(int from, int to, int number) {
    Optional<Field> told = told(from, to, number);
    if (told.isPresent()) {
      return told;
    }
    int options = optionsStart(from, to);
    List<String> choices = options < to ? options(options, to) : List.of();
    if (isQuestion(from, options)) {
      return Optional.of(question(from, options, to, choices));
    }
    int start = skipLeading(from, options);
    boolean asked =
        says(from, start, "whether") || says(from, start, "if") || says(from, start, "is");
    boolean counted = says(from, start, "many") || says(from, start, "number");
    boolean dated = says(from, start, "when");
    if (sheet.size() > start && start < options && sheet.at(start).isWord("date")) {
      int past = start + 1;
      while (past < options && isFiller(past)) {
        past++;
      }
      dated = past < options;
      start = dated ? past : start;
    }
    int end = nounEnd(start, options);
    String words = sheet.text(start, end).strip();
    if (words.isEmpty() && dated) {
      return Optional.of(Field.of("date", "Date", FieldType.DATE));
    }
    if (words.isEmpty()) {
      return unnamed(choices, options, to);
    }
    sheet.use(from, end);
    FieldWord word = meaning(start, end);
    String label = Inflection.label(lowered(words));
    String name = Inflection.fieldName(label, "field" + number);
    if (!choices.isEmpty()) {
      sheet.use(options, to);
      return Optional.of(chosen(name, label, choices, word));
    }
    FieldType type = word.type();
    if (dated) {
      type = FieldType.DATE;
    } else if (asked) {
      type = FieldType.YES_NO;
    } else if (counted) {
      type = FieldType.NUMBER;
    }
    return Optional.of(
        new Field(name, label, type, type == FieldType.CHOICE ? word.options() : List.of()));
  }

  /** "Would you recommend us", "how satisfied are you": a question to whoever fills in a form. */
  private boolean isQuestion(int from, int to) {
    boolean helping = to - from > 2 && HELPING.contains(sheet.at(from).lower());
    boolean how = to - from > 3 && sheet.at(from).isWord("how") && says(from, to, "you");
    return (helping && sheet.at(from + 1).isWord("you")) || how;
  }

  private Field question(int from, int options, int to, List<String> choices) {
    sheet.use(from, to);
    String label = Inflection.label(sheet.text(from, options)) + "?";
    String name = Inflection.fieldName(label, "question");
    boolean how = sheet.at(from).isWord("how");
    boolean graded = how && GRADED.contains(sheet.at(from + 1).lower());
    FieldType usual = graded ? FieldType.RATING : how ? FieldType.TEXT : FieldType.YES_NO;
    return chosen(name, label, choices, new FieldWord(usual, List.of(), ""));
  }

  /** "Who said it", "where I read it": the label is the whole of it. */
  private Optional<Field> told(int from, int to, int number) {
    if (!isTold(from, to)) {
      return Optional.empty();
    }
    sheet.use(from, to);
    String label = Inflection.label(lowered(sheet.text(from, to)));
    return Optional.of(
        Field.of(Inflection.fieldName(label, "field" + number), label, FieldType.TEXT));
  }

  private boolean isTold(int from, int to) {
    if (from >= to || to - from < 2 || to - from > MOST_TOLD || optionsStart(from, to) < to) {
      return false;
    }
    String asks = sheet.at(from).lower();
    boolean known = lexicon.fields.at(sheet.tokens, from, to).isPresent();
    boolean personal =
        PEOPLE.contains(sheet.at(from + 1).lower()) || PEOPLE.contains(sheet.at(to - 1).lower());
    boolean happened =
        asks.equals("what")
            && Set.of("was", "were", "happened", "is").contains(sheet.at(from + 1).lower());
    return !known && ((TOLD.contains(asks) && personal) || happened);
  }

  /** Whether the tokens begin with a word that is known to name a field, or end in one. */
  boolean isLikely(int from, int to) {
    int options = optionsStart(from, to);
    int start = skipLeading(from, options);
    int end = nounEnd(start, options);
    return isKnown(from, to) || (end > start && !meaning(start, end).equals(UNKNOWN));
  }

  /** Whether the tokens are a field's name and no more: "count", but not "count the till". */
  boolean isNamed(int from, int to) {
    int options = optionsStart(from, to);
    int start = skipLeading(from, options);
    Optional<Match<FieldWord>> match = lexicon.fields.at(sheet.tokens, start, options);
    return options < to
        || isTold(from, to)
        || match
            .filter(name -> name.to() == options || RELATIONS.contains(sheet.at(name.to()).lower()))
            .isPresent();
  }

  /** Whether the tokens begin with a word that is known to name a field, or offer options. */
  boolean isKnown(int from, int to) {
    int options = optionsStart(from, to);
    int start = skipLeading(from, options);
    return options < to || lexicon.fields.at(sheet.tokens, start, options).isPresent();
  }

  /** The options behind a colon or in a list of their own. */
  List<String> options(int from, int to) {
    List<String> options = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      boolean cut = at == to || !sheet.at(at).isWord() || isConjunction(at);
      if (cut) {
        String option = at > start ? sheet.text(skipStops(start, at), at) : "";
        String label = Inflection.label(option);
        if (!label.isEmpty() && !options.contains(label) && options.size() < MOST_OPTIONS) {
          options.add(label);
        }
        start = at + 1;
      }
    }
    return options;
  }

  /** Options without a name are those of a status. */
  private Optional<Field> unnamed(List<String> choices, int from, int to) {
    boolean figures = choices.stream().allMatch(each -> Character.isDigit(each.charAt(0)));
    if (choices.size() < 2 || figures) {
      return Optional.empty();
    }
    sheet.use(from, to);
    return Optional.of(new Field("status", "Status", FieldType.CHOICE, choices));
  }

  private Field chosen(String name, String label, List<String> choices, FieldWord word) {
    String all = String.join(" ", choices).toLowerCase(Locale.ROOT);
    if (choices.size() == 1 && lexicon.types.find(all).isPresent()) {
      FieldType type = lexicon.types.find(all).get();
      List<String> options = type == FieldType.CHOICE ? word.options() : List.of();
      return new Field(
          name,
          label,
          options.isEmpty() && type == FieldType.CHOICE ? FieldType.TEXT : type,
          options);
    }
    if (all.equals("yes no") || all.equals("true false")) {
      return new Field(name, label, FieldType.YES_NO, List.of());
    }
    if (choices.equals(List.of("1", "5")) || choices.equals(List.of("1", "2", "3", "4", "5"))) {
      return new Field(name, label, FieldType.RATING, List.of());
    }
    boolean numbers = choices.stream().allMatch(choice -> Character.isDigit(choice.charAt(0)));
    if (numbers && (word.type() == FieldType.RATING || word.type() == FieldType.NUMBER)) {
      return new Field(name, label, word.type(), List.of());
    }
    return choices.size() < 2
        ? new Field(name, label, word.type(), word.options())
        : new Field(name, label, FieldType.CHOICE, choices);
  }

  private FieldWord meaning(int from, int to) {
    Optional<Match<FieldWord>> whole = lexicon.fields.at(sheet.tokens, from, to);
    if (whole.isPresent() && whole.get().to() == to) {
      return whole.get().meaning();
    }
    if (whole.isPresent() && RELATIONS.contains(sheet.at(whole.get().to()).lower())) {
      FieldWord word = whole.get().meaning();
      return new FieldWord(word.type(), word.options(), "");
    }
    for (int at = from + 1; at < to; at++) {
      Optional<Match<FieldWord>> ending = lexicon.fields.at(sheet.tokens, at, to);
      if (ending.isPresent() && ending.get().to() == to) {
        FieldWord word =
            whole
                .map(Match::meaning)
                .filter(first -> isSaidOf(ending.get().meaning(), first))
                .orElse(ending.get().meaning());
        // "Cake type" has other options than any type, and nobody said which.
        boolean open = KINDS_OF.contains(sheet.at(to - 1).lower());
        return open ? UNKNOWN : new FieldWord(word.type(), word.options(), "");
      }
    }
    if (DATE_ENDINGS.contains(sheet.at(to - 1).lower())) {
      return new FieldWord(FieldType.DATE, List.of(), "");
    }
    boolean opens = whole.isPresent() && whole.get().meaning().type() == FieldType.DATE;
    return opens && sheet.at(from).isWord("last")
        ? new FieldWord(FieldType.DATE, List.of(), "")
        : UNKNOWN;
  }

  /** "Price paid" and "amount due" are money, whatever "paid" and "due" are alone. */
  private static boolean isSaidOf(FieldWord ending, FieldWord first) {
    boolean said = ending.type() == FieldType.YES_NO || ending.type() == FieldType.DATE;
    return said && first.type().isSummable();
  }

  /** Where the options begin: at a parenthesis, or at the first of words with slashes between. */
  private int optionsStart(int from, int to) {
    for (int at = from; at < to; at++) {
      Token token = sheet.at(at);
      if (token.is(Token.Type.OPEN) || token.is(Token.Type.COLON)) {
        return at;
      }
      if (token.is(Token.Type.SLASH) || (token.isWord("or") && at > from + 1)) {
        if (at > from && YES.contains(sheet.at(at - 1).lower())) {
          return at - 1;
        }
        int known =
            lexicon
                .fields
                .at(sheet.tokens, skipLeading(from, at), at)
                .map(Match::to)
                .orElse(at - 1);
        return Math.max(from, Math.min(known, at - 1));
      }
      if (at > from && Character.isDigit(token.lower().codePointAt(0))) {
        return at;
      }
    }
    return to;
  }

  private int skipLeading(int from, int to) {
    int at = from;
    while (at < to && (!sheet.at(at).isWord() || LEADING.contains(sheet.at(at).lower()))) {
      boolean phrase =
          lexicon
              .fields
              .at(sheet.tokens, at, to)
              .filter(name -> name.to() > name.from() + 1)
              .isPresent();
      boolean alone = at + 1 == to && sheet.at(at).isWord("number");
      // "How often in days" is a name; of "how many pages" only the pages are.
      boolean measured =
          sheet.at(at).isWord("how") && at + 1 < to && MEASURED.contains(sheet.at(at + 1).lower());
      if (phrase
          || alone
          || measured
          || (sheet.at(at).isWord("number") && !sheet.at(at + 1).isWord("of"))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int skipStops(int from, int to) {
    int at = from;
    while (at < to - 1 && ARTICLES.contains(sheet.at(at).lower())) {
      at++;
    }
    return at;
  }

  private int nounEnd(int from, int to) {
    int at = from;
    while (at < to && at < from + MOST_WORDS && sheet.at(at).isWord() && !isBreak(at, from)) {
      at++;
    }
    return at;
  }

  private boolean isBreak(int at, int from) {
    String word = sheet.at(at).lower();
    return at > from
        && (PEOPLE.contains(word)
            || Set.of(
                    "that", "which", "who", "so", "as", "using", "from", "out", "between", "where")
                .contains(word));
  }

  private boolean isFiller(int at) {
    String word = sheet.at(at).lower();
    return PEOPLE.contains(word)
        || Set.of("of", "was", "it's", "when", "the", "that").contains(word);
  }

  private boolean isConjunction(int at) {
    String word = sheet.at(at).lower();
    return word.equals("or") || word.equals("and");
  }

  private boolean says(int from, int to, String word) {
    for (int at = from; at < to; at++) {
      if (sheet.at(at).isWord(word)) {
        return true;
      }
    }
    return false;
  }

  /** Small letters but for words in capitals, where not the whole prompt is in capitals. */
  private String lowered(String words) {
    StringBuilder lowered = new StringBuilder();
    for (String word : words.split(" ")) {
      boolean initials =
          word.length() > 1
              && word.length() <= 5
              && word.equals(word.toUpperCase(Locale.ROOT))
              && !sheet.isShouted();
      lowered.append(lowered.isEmpty() ? "" : " ");
      lowered.append(initials ? word : word.toLowerCase(Locale.ROOT));
    }
    return lowered.toString();
  }
}
