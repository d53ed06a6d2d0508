package dev.slipway.engine.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A source file of the apps: kept as it will be read, with lines that say which apps need what.
 *
 * <p>A comment line {@code #if search} begins lines for apps with search only, and {@code #end}
 * ends them; {@code #if a|b} asks for one of two, {@code #if !a} for the lack of one. A line {@code
 * #include head.html} stands for the lines of another file.
 */
final class Piece {
  private static final Pattern IMPORT = Pattern.compile("\\bfrom '\\./([a-z]+\\.js)'");

  /** Apps differ in few of the traits that one file asks for; more variants are not kept. */
  private static final int MOST_VARIANTS = 64;

  private final String text;
  private final Set<String> asked;
  private final Map<Set<String>, Variant> variants = new ConcurrentHashMap<>();

  private Piece(String text, Set<String> asked) {
    this.text = text;
    this.asked = asked;
  }

  /**
   * What apps with the same traits get of a piece.
   *
   * @param text its lines
   * @param imports the names of the modules that it imports from beside it
   */
  record Variant(String text, List<String> imports) {
    private static Variant of(String text) {
      return new Variant(
          text, IMPORT.matcher(text).results().map(each -> each.group(1)).distinct().toList());
    }
  }

  /**
   * A piece from its lines.
   *
   * @param included gives the lines of another file by its name
   */
  static Piece of(String lines, UnaryOperator<String> included) {
    StringBuilder text = new StringBuilder();
    Set<String> asked = new HashSet<>();
    for (String line : lines.split("\n", -1)) {
      String directive = directive(line);
      if (directive.startsWith("#include ")) {
        Piece other = of(included.apply(directive.substring(9).strip()), included);
        text.append(other.text.stripTrailing()).append('\n');
        asked.addAll(other.asked);
      } else {
        text.append(line).append('\n');
        if (directive.startsWith("#if ")) {
          asked.addAll(List.of(directive.substring(4).strip().replace("!", "").split("\\|")));
        }
      }
    }
    return new Piece(text.toString(), Set.copyOf(asked));
  }

  /** The piece as an app with these traits needs it. */
  Variant of(Set<String> traits) {
    Set<String> own = new HashSet<>(asked);
    own.retainAll(traits);
    Variant known = variants.get(own);
    if (known == null) {
      known = Variant.of(select(text, own));
      if (variants.size() < MOST_VARIANTS) {
        variants.put(Set.copyOf(own), known);
      }
    }
    return known;
  }

  /** The lines of a text that an app with these traits needs. */
  private static String select(String text, Set<String> traits) {
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
