package dev.slipway.core.model;

/**
 * What calls to models used, all together.
 *
 * @param inputTokens tokens read
 * @param outputTokens tokens written
 * @param costMicros what they cost, in millionths of the currency
 */
public record ModelUse(long inputTokens, long outputTokens, long costMicros) {
  /** Nothing was used. */
  public static final ModelUse NONE = new ModelUse(0, 0, 0);

  /** Checks that nothing is negative. */
  public ModelUse {
    if (inputTokens < 0 || outputTokens < 0 || costMicros < 0) {
      throw new IllegalArgumentException("nothing is used up backwards");
    }
  }

  /** What one call used, at a price. */
  public static ModelUse of(TokenUse use, ModelPrice price) {
    return new ModelUse(use.input(), use.output(), price.micros(use));
  }

  /** Both together. */
  public ModelUse plus(ModelUse other) {
    return new ModelUse(
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        costMicros + other.costMicros);
  }
}
