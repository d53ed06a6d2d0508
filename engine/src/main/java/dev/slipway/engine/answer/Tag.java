package dev.slipway.engine.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag at the beginning of a line, read as forgivingly as models write them.
 *
 * @param name in lower case
 * @param closing whether it ends a block
 * @param empty whether it says itself that nothing follows
 * @param attributes values by name, in lower case without hyphens; what has no name stands under
 *     itself
 * @param indent how many blanks stand before it
 * @param end where the line goes on behind it
 */
record Tag(
    String name,
    boolean closing,
    boolean empty,
    Map<String, String> attributes,
    int indent,
    int end) {
  private static final int LONGEST = 1_000;
  private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019\u00AB\u00BB`";

  /** The tag that a line begins with, behind blanks, or empty where it begins with none. */
  static Optional<Tag> of(String line) {
    int indent = skipBlanks(line, 0);
    return indent < line.length() && line.charAt(indent) == '<'
        ? new Reader(line, indent).tag()
        : Optional.empty();
  }

  /** What stands on the line behind it. */
  String rest(String line) {
    return line.substring(end);
  }

  /** Whether nothing stands on the line behind it. */
  boolean isAlone(String line) {
    return line.substring(end).isBlank();
  }

  /** Whether this ends a block of that name. */
  boolean closes(String block) {
    return closing && name.equals(block);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static final class Reader {
    private final String line;
    private final int indent;
    private final int limit;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int at;

    Reader(String line, int indent) {
      this.line = line;
      this.indent = indent;
      this.limit = Math.min(line.length(), indent + LONGEST);
      this.at = indent + 1;
    }

    Optional<Tag> tag() {
      blanks();
      boolean closing = accept('/');
      blanks();
      String name = word(":=/>");
      if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
        return Optional.empty();
      }
      accept(':');
      while (true) {
        blanks();
        boolean empty = accept('/');
        blanks();
        if (accept('>')) {
          return Optional.of(
              new Tag(name.toLowerCase(Locale.ROOT), closing, empty, attributes, indent, at));
        }
        if (at >= limit || (!empty && !attribute())) {
          return Optional.empty();
        }
      }
    }

    /** Reads one attribute; false where what comes is none. */
    private boolean attribute() {
      String key = value();
      if (key.isEmpty()) {
        return false;
      }
      blanks();
      String value = key;
      if (accept('=')) {
        blanks();
        value = value();
      }
      attributes.putIfAbsent(key.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""), value);
      return true;
    }

    private String value() {
      if (at >= limit || QUOTES.indexOf(line.charAt(at)) < 0) {
        return word("=>");
      }
      int pair = QUOTES.indexOf(line.charAt(at)) & ~1;
      int start = ++at;
      while (at < limit && !isQuoteOf(pair, line.charAt(at))) {
        at++;
      }
      String value = line.substring(start, at);
      at = Math.min(limit, at + 1);
      return value;
    }

    /** The straight quotes end only at themselves, others at either form. */
    private static boolean isQuoteOf(int pair, char mark) {
      int other = QUOTES.indexOf(mark);
      return other >= 0 && (other & ~1) == pair;
    }

    private String word(String stops) {
      int start = at;
      while (at < limit
          && !Character.isWhitespace(line.charAt(at))
          && stops.indexOf(line.charAt(at)) < 0
          && !line.startsWith("/>", at)) {
        at++;
      }
      return line.substring(start, at);
    }

    private boolean accept(char wanted) {
      if (at < limit && line.charAt(at) == wanted) {
        at++;
        return true;
      }
      return false;
    }

    private void blanks() {
      at = Math.min(limit, skipBlanks(line, at));
    }
  }
}
