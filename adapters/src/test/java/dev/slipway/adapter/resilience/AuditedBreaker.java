package dev.slipway.adapter.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * The breaker that the audit proposes, in Java: the same counters, the same conditions, with a
 * clock and a chance that can be set. Only for showing what it does.
 */
final class AuditedBreaker {
  enum State {
    CLOSED,
    OPEN,
    HALF_OPEN
  }

  private static final int FAILURE_THRESHOLD = 5;
  private static final int SUCCESS_THRESHOLD = 2;
  private static final long RESET_MILLIS = 30_000;
  private static final long MAXIMUM_MILLIS = 300_000;

  private final InstantSource clock;
  private final double chance;
  private int failures;
  private int successes;
  private int consecutiveFailures;
  private State state = State.CLOSED;
  private Instant nextAttempt;

  AuditedBreaker(InstantSource clock, double chance) {
    this.clock = clock;
    this.chance = chance;
    this.nextAttempt = clock.instant();
  }

  /** Begins a call, or does not; its end is told by one of the two methods below. */
  boolean begins() {
    if (state == State.OPEN) {
      if (!clock.instant().isAfter(nextAttempt)) {
        return false;
      }
      state = State.HALF_OPEN;
    }
    return true;
  }

  void succeeded() {
    consecutiveFailures = 0;
    if (state == State.HALF_OPEN) {
      successes++;
      if (successes >= SUCCESS_THRESHOLD) {
        failures = 0;
        successes = 0;
        state = State.CLOSED;
      }
      return;
    }
    failures = 0;
  }

  void failed() {
    failures++;
    consecutiveFailures++;
    if (failures >= FAILURE_THRESHOLD) {
      double backoff =
          Math.min(RESET_MILLIS * Math.pow(2, consecutiveFailures - 1), MAXIMUM_MILLIS);
      nextAttempt = clock.instant().plusMillis((long) (backoff + chance * 0.1 * backoff));
      state = State.OPEN;
    }
  }

  /** A call from its beginning to its end; false where it was turned away. */
  boolean call(BooleanSupplier well) {
    if (!begins()) {
      return false;
    }
    if (well.getAsBoolean()) {
      succeeded();
    } else {
      failed();
    }
    return true;
  }

  State state() {
    return state;
  }

  Duration pause() {
    return Duration.between(clock.instant(), nextAttempt);
  }
}
