package dev.slipway.engine.model;

import dev.slipway.core.model.ModelLimits;

/**
 * How much one generation may use of a model, repairs and continuations included.
 *
 * @param outputTokens the most tokens written
 * @param micros the most that it may cost, in millionths of the currency
 */
public record GenerationBudget(long outputTokens, long micros) {
  private static final int ANSWERS = 3;

  /** Checks that there is room for a token. */
  public GenerationBudget {
    if (outputTokens < 1 || micros < 0) {
      throw new IllegalArgumentException("a generation needs room for a token");
    }
  }

  /** Three answers as long as they may be, at any price. */
  public static GenerationBudget usual(ModelLimits limits) {
    return new GenerationBudget((long) ANSWERS * limits.outputTokens(), Long.MAX_VALUE);
  }

  /** As many tokens, at another price at most. */
  public GenerationBudget costing(long most) {
    return new GenerationBudget(outputTokens, most);
  }
}
