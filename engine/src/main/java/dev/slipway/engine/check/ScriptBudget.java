package dev.slipway.engine.check;

/** Parses the scripts of one app, as far as its characters reach. */
final class ScriptBudget {
  /** Far more than apps have, and no more than some seconds take. */
  static final int CHARACTERS = 1_500_000;

  private final ScriptParser parser;
  private int left = CHARACTERS;

  ScriptBudget(ScriptParser parser) {
    this.parser = parser;
  }

  /** What a script is; unknown where others before it were too long together. */
  ParsedScript parse(String source) {
    left -= Math.min(left, source.length());
    return left == 0 ? new ParsedScript.Unknown() : parser.parse(source);
  }
}
