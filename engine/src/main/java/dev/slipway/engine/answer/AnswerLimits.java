package dev.slipway.engine.answer;

/**
 * How much of an answer is read; what goes on beyond is a problem and is not kept.
 *
 * @param maximumCharacters the most characters of the whole answer
 * @param maximumLine the most characters of one line
 * @param maximumParts the most parts, and the most blocks of all edits together
 */
public record AnswerLimits(int maximumCharacters, int maximumLine, int maximumParts) {
  /** What is used where nothing else is set: 16 Mi characters, 1 Mi a line, 2,000 parts. */
  public static final AnswerLimits DEFAULT =
      new AnswerLimits(16 * 1_024 * 1_024, 1_024 * 1_024, 2_000);
}
