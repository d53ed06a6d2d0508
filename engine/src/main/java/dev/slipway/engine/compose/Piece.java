package dev.slipway.engine.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * A source file of the apps: kept as it will be read, with lines that say which apps need what.
 *
 * <p>A comment line {@code #if search} begins lines for apps with search only, and {@code #end}
 * ends them; {@code #if a|b} asks for one of two, {@code #if !a} for the lack of one.
 */
final class Piece {
  private Piece() {}

  /** The lines of a text that an app with these traits needs. */
  static String select(String text, Set<String> traits) {
    StringBuilder kept = new StringBuilder();
    Deque<Boolean> open = new ArrayDeque<>();
    for (String line : text.split("\n", -1)) {
      String directive = directive(line);
      if (directive.startsWith("#if ")) {
        open.push(holds(directive.substring(4).strip(), traits));
      } else if (directive.equals("#end")) {
        open.pop();
      } else if (!open.contains(false)) {
        kept.append(line).append('\n');
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("A source piece has an #if without its #end");
    }
    return tidy(kept.toString());
  }

  /** Puts values in place of names in double braces, in one pass, so that values stay values. */
  static String fill(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (true) {
      int open = text.indexOf("{{", at);
      int close = open < 0 ? -1 : text.indexOf("}}", open);
      if (close < 0) {
        return filled.append(text, at, text.length()).toString();
      }
      String name = text.substring(open + 2, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("A source piece asks for the unknown value " + name);
      }
      filled.append(text, at, open).append(value);
      at = close + 2;
    }
  }

  /** Makes a text safe between tags and in quoted attributes. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      switch (each) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(each);
      }
    }
    return safe.toString();
  }

  private static String directive(String line) {
    if (line.indexOf('#') < 0) {
      return "";
    }
    String bare = line.strip();
    for (String[] comment : new String[][] {{"// ", ""}, {"/* ", "*/"}, {"<!-- ", "-->"}}) {
      if (bare.startsWith(comment[0] + "#") && bare.endsWith(comment[1])) {
        return bare.substring(comment[0].length(), bare.length() - comment[1].length()).strip();
      }
    }
    return "";
  }

  private static boolean holds(String condition, Set<String> traits) {
    for (String each : condition.split("\\|")) {
      boolean negated = each.startsWith("!");
      if (traits.contains(negated ? each.substring(1) : each) != negated) {
        return true;
      }
    }
    return false;
  }

  /** No two empty lines in a row, none at the ends. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    boolean empty = true;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank() || !empty) {
        tidy.append(line.stripTrailing()).append('\n');
      }
      empty = line.isBlank();
    }
    return tidy.toString().stripTrailing() + "\n";
  }
}
