package dev.slipway.engine.edit;

/** How well the lines that a replacement searches match those of a file, the best first. */
public enum MatchRung {
  /** Line for line; only the ends of lines may differ. */
  EXACT("matches exactly"),
  /** But for blanks at the ends of lines. */
  TRAILING_SPACE("matches but for blanks at the ends of lines"),
  /** But for how far all of it is indented. */
  INDENT("matches with another indentation"),
  /** As a part of a single line. */
  WITHIN_LINE("matches a part of one line"),
  /** But for the forms of quotes, dashes and blanks. */
  UNICODE("matches but for the forms of quotes, dashes and blanks"),
  /** No more than similar. */
  SIMILAR("is similar only");

  private final String words;

  MatchRung(String words) {
    this.words = words;
  }

  /** What is said of a match, behind "the searched text". */
  public String words() {
    return words;
  }
}
