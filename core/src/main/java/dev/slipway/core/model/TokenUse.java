package dev.slipway.core.model;

/**
 * How many tokens a call used.
 *
 * @param input tokens read
 * @param output tokens written
 * @param measured whether the provider said so; otherwise it is reckoned from the characters
 */
public record TokenUse(long input, long output, boolean measured) {
  /** Nothing was used, for certain. */
  public static final TokenUse NONE = new TokenUse(0, 0, true);

  private static final int CHARACTERS_PER_TOKEN = 4;

  /** Checks that nothing is negative. */
  public TokenUse {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException("tokens are not used up backwards");
    }
  }

  /** What so many characters are likely to be. */
  public static TokenUse estimated(long inputCharacters, long outputCharacters) {
    return new TokenUse(tokens(inputCharacters), tokens(outputCharacters), false);
  }

  /** Both together; measured only where both are. */
  public TokenUse plus(TokenUse other) {
    return new TokenUse(input + other.input, output + other.output, measured && other.measured);
  }

  private static long tokens(long characters) {
    return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
  }
}
