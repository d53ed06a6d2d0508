package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelLimits;

/** How long a call may still wait, and what it means when it has waited too long. */
final class CallClock {
  /** What a call can wait for too long. */
  enum Limit {
    FIRST_TOKEN,
    SILENCE,
    TOTAL
  }

  private final ModelLimits limits;
  private final long begun = System.nanoTime();
  private long lastPiece = begun;
  private boolean spoke;

  CallClock(ModelLimits limits) {
    this.limits = limits;
  }

  /** A piece of the answer came and was dealt with. */
  void piece() {
    spoke = true;
    lastPiece = System.nanoTime();
  }

  /** Nanoseconds until the next limit; none are left when it is not positive. */
  long left() {
    long now = System.nanoTime();
    long pause = (spoke ? limits.silence() : limits.firstToken()).toNanos() - (now - lastPiece);
    return Math.min(pause, limits.total().toNanos() - (now - begun));
  }

  /** Which limit it was. */
  Limit reached() {
    if (!spoke) {
      return Limit.FIRST_TOKEN;
    }
    return System.nanoTime() - begun >= limits.total().toNanos() ? Limit.TOTAL : Limit.SILENCE;
  }
}
