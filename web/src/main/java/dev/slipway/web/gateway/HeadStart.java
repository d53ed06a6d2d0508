package dev.slipway.web.gateway;

import java.nio.charset.StandardCharsets;

/**
 * Finds where a page's head begins: behind the byte order mark, comments, the doctype, and the tags
 * {@code html} and {@code head} as far as they are written. Whatever is added there is in the head,
 * since browsers open one where it is not written, and the page keeps its doctype.
 */
final class HeadStart {
  private static final String MARK = "\u00ef\u00bb\u00bf";
  private static final String COMMENT = "<!--";

  private final String page;
  private int at;

  private HeadStart(String page) {
    this.page = page;
  }

  /** The number of bytes before the place, or -1 where the page is too odd to touch. */
  static int find(byte[] page) {
    // Each byte becomes one character; all that is looked for is ASCII.
    String text = new String(page, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
      return -1; // UTF-16, where a tag would be written otherwise.
    }
    return new HeadStart(text).find();
  }

  private int find() {
    int place = page.startsWith(MARK) ? MARK.length() : 0;
    at = place;
    for (String start : new String[] {"<!doctype", "<html", "<head"}) {
      if (!skipComments()) {
        return -1;
      }
      if (opens(start)) {
        int end = endOfTag(at + start.length());
        if (end < 0) {
          return -1;
        }
        at = end;
        place = end;
      }
    }
    return place;
  }

  /** Goes over spaces and comments; false where a comment does not end. */
  private boolean skipComments() {
    while (true) {
      while (at < page.length() && Character.isWhitespace(page.charAt(at))) {
        at++;
      }
      if (!page.startsWith(COMMENT, at)) {
        return true;
      }
      int end = endOfComment(at + COMMENT.length());
      if (end < 0) {
        return false;
      }
      at = end;
    }
  }

  private int endOfComment(int from) {
    if (page.startsWith(">", from)) {
      return from + 1;
    }
    if (page.startsWith("->", from)) {
      return from + 2;
    }
    int plain = page.indexOf("-->", from);
    int loud = page.indexOf("--!>", from);
    if (loud >= 0 && (plain < 0 || loud < plain)) {
      return loud + 4;
    }
    return plain < 0 ? -1 : plain + 3;
  }

  private boolean opens(String start) {
    int after = at + start.length();
    return page.regionMatches(true, at, start, 0, start.length())
        && after < page.length()
        && (Character.isWhitespace(page.charAt(after))
            || page.charAt(after) == '>'
            || page.charAt(after) == '/');
  }

  /** Behind the tag's end; a bracket inside a quoted value is none. */
  private int endOfTag(int from) {
    char quote = 0;
    for (int index = from; index < page.length(); index++) {
      char character = page.charAt(index);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return index + 1;
      }
    }
    return -1;
  }
}
