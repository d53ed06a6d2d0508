package dev.slipway.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds what a style sheet loads, and what in it does not close. */
final class StyleScan {
  private final String css;
  private final TextPlaces places;
  private final List<Reference> references = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private Optional<String> problem = Optional.empty();
  private int problemLine = 1;
  private int at;

  private StyleScan(String css) {
    this.css = css;
    this.places = new TextPlaces(css);
  }

  static StyleScan of(String css) {
    StyleScan scan = new StyleScan(css);
    scan.scan();
    return scan;
  }

  List<Reference> references() {
    return references;
  }

  /** What does not close, or empty where all does. */
  Optional<String> problem() {
    return problem;
  }

  /** The line of what does not close. */
  int problemLine() {
    return problemLine;
  }

  private void scan() {
    while (at < css.length() && problem.isEmpty()) {
      char mark = css.charAt(at);
      if (css.startsWith("/*", at)) {
        comment();
      } else if (mark == '"' || mark == '\'') {
        string();
      } else if (mark == '\\') {
        at += 2;
      } else if (css.regionMatches(true, at, "url(", 0, 4)) {
        url();
      } else {
        bracket(mark);
        at++;
      }
    }
    if (problem.isEmpty() && !open.isEmpty()) {
      fail(open.peek(), "\"%s\" is not closed.".formatted(css.charAt(open.peek())));
    }
  }

  private void comment() {
    int end = css.indexOf("*/", at + 2);
    if (end < 0) {
      fail(at, "A comment is not closed.");
    }
    at = end < 0 ? css.length() : end + 2;
  }

  private void string() {
    int start = at;
    int end = stringEnd(start);
    if (end < 0) {
      fail(start, "A text in quotes is not closed on its line.");
      return;
    }
    if (css.substring(Math.max(0, start - 12), start).stripTrailing().endsWith("@import")) {
      add(start + 1, end);
    }
    at = end + 1;
  }

  private int stringEnd(int start) {
    for (int end = start + 1; end < css.length() && css.charAt(end) != '\n'; end++) {
      if (css.charAt(end) == css.charAt(start)) {
        return end;
      }
      end += css.charAt(end) == '\\' ? 1 : 0;
    }
    return -1;
  }

  private void url() {
    int start = at + 4;
    while (start < css.length() && Character.isWhitespace(css.charAt(start))) {
      start++;
    }
    boolean quoted = start < css.length() && "\"'".indexOf(css.charAt(start)) >= 0;
    int end = quoted ? stringEnd(start) : css.indexOf(')', start);
    if (end < 0) {
      fail(at, "\"url(\" is not closed.");
      return;
    }
    add(quoted ? start + 1 : start, end);
    int close = css.indexOf(')', end);
    at = close < 0 ? css.length() : close + 1;
  }

  private void add(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(css.charAt(trimmed - 1))) {
      trimmed--;
    }
    references.add(
        new Reference(
            css.substring(start, trimmed),
            start,
            trimmed,
            places.line(start),
            Reference.Type.ASSET));
  }

  private void bracket(char mark) {
    if ("{[(".indexOf(mark) >= 0) {
      open.push(at);
    }
    int closes = "}])".indexOf(mark);
    if (closes >= 0 && (open.isEmpty() || css.charAt(open.pop()) != "{[(".charAt(closes))) {
      fail(at, "\"%s\" closes nothing.".formatted(mark));
    }
  }

  private void fail(int place, String sentence) {
    problemLine = places.line(place);
    problem = Optional.of(sentence);
    at = css.length();
  }
}
