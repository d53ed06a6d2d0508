package dev.slipway.engine.edit;

/** A line with the plain forms of quotes, dashes and blanks, which models write for the others. */
final class PlainForm {
  private PlainForm() {}

  static String of(String line) {
    if (line.chars().allMatch(each -> each < 128)) {
      return line;
    }
    StringBuilder plain = new StringBuilder(line.length());
    line.chars().forEach(each -> append(plain, (char) each));
    return plain.toString();
  }

  private static void append(StringBuilder plain, char mark) {
    switch (mark) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4' -> plain.append('\'');
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' ->
          plain.append('"');
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' ->
          plain.append('-');
      case '\u2026' -> plain.append("...");
      case '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD' -> {}
      default -> plain.append(Character.isSpaceChar(mark) ? ' ' : mark);
    }
  }
}
