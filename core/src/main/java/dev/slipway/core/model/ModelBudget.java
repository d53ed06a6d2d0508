package dev.slipway.core.model;

import java.time.Instant;

/**
 * Keeps what each model cost on each day, so that no day costs more than it may. Days are those of
 * UTC.
 *
 * <p>What a call may cost at most is put aside before it, so that calls at the same moment cannot
 * spend the same money; what is not settled, because the process died, counts as spent, since the
 * provider may well charge for it. All methods block and are atomic.
 */
public interface ModelBudget {
  /**
   * Puts money aside; false, with nothing put aside, where the day would cost more than it may.
   *
   * @param micros what the call may cost at most
   * @param dayMicros what the day may cost at most, this call included
   */
  boolean reserve(ModelId model, Instant now, long micros, long dayMicros);

  /**
   * Puts what a call did cost in the place of what was put aside for it.
   *
   * @param reservedAt when it was put aside, which says the day
   */
  void settle(ModelId model, Instant reservedAt, long reserved, long spent);

  /** What the day of a moment has cost so far, with what is put aside. */
  long spent(ModelId model, Instant now);
}
