package dev.slipway.core.model;

import java.util.Locale;

/** What a breaker does with calls. */
public enum BreakerPhase {
  /** Lets them through. */
  CLOSED,
  /** Turns them away. */
  OPEN,
  /** Lets a few through to see whether the model is well again. */
  HALF_OPEN;

  /** The word used on the wire, for example {@code half-open}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
