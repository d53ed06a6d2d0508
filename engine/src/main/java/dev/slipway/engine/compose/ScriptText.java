package dev.slipway.engine.compose;

/** Texts as string literals of JavaScript. */
final class ScriptText {
  private ScriptText() {}

  /** A literal in single quotes that cannot end a script element or a line. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("'");
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      switch (each) {
        case '\'' -> literal.append("\\'");
        case '\\' -> literal.append("\\\\");
        case '<', '>', '&', '\u2028', '\u2029' -> literal.append(hex(each));
        default ->
            literal.append(Character.isISOControl(each) ? hex(each) : Character.toString(each));
      }
    }
    return literal.append('\'').toString();
  }

  private static String hex(char each) {
    return String.format(java.util.Locale.ROOT, "\\u%04x", (int) each);
  }
}
