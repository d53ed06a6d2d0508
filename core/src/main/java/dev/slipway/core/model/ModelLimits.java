package dev.slipway.core.model;

import java.time.Duration;

/**
 * How much and how long an answer may be.
 *
 * @param outputTokens the most tokens that the model is asked to write
 * @param characters the most characters that are taken from it, thinking included; a model that
 *     writes more is cut off
 * @param firstToken how long the first piece may take
 * @param silence how long any later piece may take
 * @param total how long all of it may take
 */
public record ModelLimits(
    int outputTokens, int characters, Duration firstToken, Duration silence, Duration total) {
  /** Enough for an app of several files, with a model that thinks before it writes. */
  public static final ModelLimits USUAL =
      new ModelLimits(
          32_000, 400_000, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(10));

  /** Checks that there is room for an answer. */
  public ModelLimits {
    if (outputTokens < 1 || characters < 1) {
      throw new IllegalArgumentException("an answer needs room for a token and a character");
    }
    if (!firstToken.isPositive() || !silence.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException("an answer needs time");
    }
  }
}
