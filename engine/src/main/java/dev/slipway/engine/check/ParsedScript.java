package dev.slipway.engine.check;

import java.util.List;

/** What a parser says of a script. */
sealed interface ParsedScript {
  /**
   * It can be run.
   *
   * @param module whether it imports or exports
   * @param imports what it imports by a fixed name
   */
  record Fine(boolean module, List<Reference> imports) implements ParsedScript {}

  /**
   * It cannot.
   *
   * @param line the line where it breaks, from 1
   * @param message why, in the parser's words
   */
  record Broken(int line, String message) implements ParsedScript {}

  /** It is too much to say. */
  record Unknown() implements ParsedScript {}
}
