package dev.slipway.engine.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;

/**
 * A model as an engine uses it.
 *
 * @param client the way to it
 * @param limits how much and how long one answer may be
 * @param edits how it is asked to change files
 * @param seesImages whether pictures may be sent to it
 * @param price what its tokens cost
 * @param dayMicros what it may cost in a day, in millionths of the currency; {@link #NO_LIMIT} for
 *     any amount
 * @param generation how much one generation may use
 */
public record ModelProfile(
    ModelClient client,
    ModelLimits limits,
    EditFormat edits,
    boolean seesImages,
    ModelPrice price,
    long dayMicros,
    GenerationBudget generation) {
  /** As the cost of a day: any amount. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  /** Checks that a day may cost something or nothing. */
  public ModelProfile {
    if (dayMicros < 0) {
      throw new IllegalArgumentException("a day does not cost less than nothing");
    }
  }

  /** A model whose generations may use what is usual. */
  public ModelProfile(
      ModelClient client,
      ModelLimits limits,
      EditFormat edits,
      boolean seesImages,
      ModelPrice price,
      long dayMicros) {
    this(client, limits, edits, seesImages, price, dayMicros, GenerationBudget.usual(limits));
  }

  /** The name that requests choose it by, such as {@code openai:gpt-5}. */
  public String name() {
    return client.id().toString();
  }
}
