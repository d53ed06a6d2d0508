package dev.slipway.adapter.resilience;

import java.time.Duration;

/**
 * When a breaker opens, for how long, and when it closes.
 *
 * @param failureThreshold so many failures in a row open it
 * @param successThreshold so many successes in a row close it
 * @param probes the most calls at once that are let through to see whether the model is well
 * @param basePause how long it stays open the first time
 * @param ceiling the longest that it stays open
 * @param jitter by which part pauses differ, so that processes do not come back together
 * @param halfOpenMost how long a probe may take to be of use; then it counts as a failure
 * @param slowCall an answer that begins later counts as a failure, although it is one
 * @param restMost the longest that a provider's wish to be left alone is honoured
 */
public record BreakerSettings(
    int failureThreshold,
    int successThreshold,
    int probes,
    Duration basePause,
    Duration ceiling,
    double jitter,
    Duration halfOpenMost,
    Duration slowCall,
    Duration restMost) {
  /**
   * Five failures, two successes, from thirty seconds to five minutes. A probe has longer than the
   * usual limit of a first piece, or every slow one would be a failure before its time.
   */
  public static final BreakerSettings USUAL =
      new BreakerSettings(
          5,
          2,
          2,
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          0.2,
          Duration.ofSeconds(75),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60));

  /** Checks that the breaker can both open and close. */
  public BreakerSettings {
    if (failureThreshold < 1 || successThreshold < 1 || probes < 1) {
      throw new IllegalArgumentException("a breaker counts to one at least");
    }
    if (!basePause.isPositive() || ceiling.compareTo(basePause) < 0 || !halfOpenMost.isPositive()) {
      throw new IllegalArgumentException(
          "a breaker's pauses are positive, the ceiling the longest");
    }
    if (!slowCall.isPositive()) {
      throw new IllegalArgumentException("a call takes time");
    }
    if (jitter < 0 || jitter >= 1) {
      throw new IllegalArgumentException("jitter is a part of a pause");
    }
  }
}
