package dev.slipway.adapter.resilience;

/**
 * Bounds how many calls are made again: each first call earns a part of one, and what is earned and
 * not used is kept only to a small amount, so that a provider that is down gets hardly more than it
 * was asked. Safe for use by many threads.
 */
public final class RetryBudget {
  private static final int WHOLE = 1_000;

  private final int earned;
  private final int most;
  private int saved;

  /**
   * Begins with nothing.
   *
   * @param part which part of a call each first call earns, such as 0.2
   * @param most the most calls that are kept for later
   */
  public RetryBudget(double part, int most) {
    this.earned = (int) (part * WHOLE);
    this.most = most * WHOLE;
  }

  /** A first call is made. */
  synchronized void earn() {
    saved = Math.min(most, saved + earned);
  }

  /** Whether a call may be made again; if so, it is paid for. */
  synchronized boolean spend() {
    if (saved < WHOLE) {
      return false;
    }
    saved -= WHOLE;
    return true;
  }
}
