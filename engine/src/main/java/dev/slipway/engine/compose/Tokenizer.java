package dev.slipway.engine.compose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a prompt into words and marks, in one pass. */
final class Tokenizer {
  /** What lies behind this many characters is not read. */
  static final int MAXIMUM_LENGTH = 8000;

  /** "What's" is no possession. */
  private static final Set<String> SHORTENED =
      Set.of("what's", "who's", "where's", "when's", "it's", "let's", "that's", "there's", "how's");

  private static final int MAXIMUM_WORD = 40;
  private static final int LEAST_ENTRIES = 3;

  private Tokenizer() {}

  static List<Token> tokens(String prompt) {
    String text = Normalizer.normalize(head(prompt), Normalizer.Form.NFC);
    List<Token> tokens = new ArrayList<>();
    boolean joined = false;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isLetter(point)) {
        int end = wordEnd(text, at);
        tokens.add(word(text.substring(at, end), joined));
        joined = false;
        at = end;
        continue;
      }
      joined = isHyphen(point) && !tokens.isEmpty() && isBetweenLetters(text, at);
      if (!joined) {
        mark(text, at, point, tokens);
      }
      at += Character.charCount(point);
    }
    return Semicolons.read(tokens);
  }

  /** The part that is read; a pair of surrogates is not cut apart. */
  private static String head(String prompt) {
    if (prompt.length() <= MAXIMUM_LENGTH) {
      return prompt;
    }
    int end =
        Character.isHighSurrogate(prompt.charAt(MAXIMUM_LENGTH - 1))
            ? MAXIMUM_LENGTH - 1
            : MAXIMUM_LENGTH;
    return prompt.substring(0, end);
  }

  private static Token word(String text, boolean joined) {
    String plain = text.replace('’', '\'');
    if (plain.endsWith("'s") && !SHORTENED.contains(plain.toLowerCase(Locale.ROOT))) {
      plain = plain.substring(0, plain.length() - 2);
    }
    if (plain.length() > MAXIMUM_WORD) {
      plain = plain.substring(0, plain.offsetByCodePoints(0, MAXIMUM_WORD / 2));
    }
    return new Token(Token.Type.WORD, plain, plain.toLowerCase(Locale.ROOT), joined);
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean apostrophe = (point == '\'' || point == '’') && isBetweenLetters(text, at);
      boolean decimal = (point == '.' || point == ',') && isBetweenDigits(text, at);
      if (!isLetter(point) && !apostrophe && !decimal) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static void mark(String text, int at, int point, List<Token> tokens) {
    Token.Type type =
        switch (point) {
          case ',', '、', '，', '•', '·' -> Token.Type.COMMA;
          case ':', '：' -> Token.Type.COLON;
          case '/', '|' -> Token.Type.SLASH;
          case '(', '[', '{' -> Token.Type.OPEN;
          case ')', ']', '}' -> Token.Type.CLOSE;
          case '"', '“', '”', '«', '»', '`' -> Token.Type.QUOTE;
          case ';', '.', '!', '?', '\n', '—', '–', '。', '；' -> Token.Type.STOP;
          case '-', '*' -> dash(text, at, tokens);
          case '&', '+' -> Token.Type.COMMA;
          default -> Token.Type.WORD;
        };
    if (type != Token.Type.WORD) {
      String shown = Character.toString(point);
      tokens.add(new Token(type, shown, shown, false));
    }
  }

  /** A dash begins an entry of a list at the start of a line and where a line has several. */
  private static Token.Type dash(String text, int at, List<Token> tokens) {
    if (!isBetweenSpaces(text, at)) {
      return Token.Type.WORD;
    }
    if (!tokens.isEmpty() && tokens.getLast().text().equals("\n")) {
      tokens.removeLast();
      return Token.Type.COMMA;
    }
    int start = text.lastIndexOf('\n', at - 1) + 1;
    if (dashes(text, start, text.length(), LEAST_ENTRIES) < LEAST_ENTRIES) {
      return Token.Type.STOP;
    }
    boolean opened = !tokens.isEmpty() && tokens.getLast().is(Token.Type.COLON);
    boolean further = dashes(text, start, at, 1) > 0;
    return opened || further ? Token.Type.COMMA : Token.Type.COLON;
  }

  /** How many dashes between spaces there are in a line from one place to another, up to a most. */
  private static int dashes(String text, int from, int to, int most) {
    int count = 0;
    for (int at = from; at < to && count < most && text.charAt(at) != '\n'; at++) {
      boolean dash = text.charAt(at) == '-' || text.charAt(at) == '*';
      count += dash && isBetweenSpaces(text, at) ? 1 : 0;
    }
    return count;
  }

  private static boolean isLetter(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isHyphen(int point) {
    return point == '-' || point == '‐' || point == '‑' || point == '_';
  }

  private static boolean isBetweenLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  private static boolean isBetweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isBetweenSpaces(String text, int at) {
    boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    return before && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
  }
}
