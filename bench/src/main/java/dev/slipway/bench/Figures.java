package dev.slipway.bench;

import java.util.Arrays;

/**
 * Measured durations, sorted.
 *
 * @param nanoseconds one for each request
 */
public record Figures(long[] nanoseconds) {
  /** Sorts a copy. */
  public Figures {
    if (nanoseconds.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    nanoseconds = nanoseconds.clone();
    Arrays.sort(nanoseconds);
  }

  /**
   * The smallest value that at least the given share of all values do not exceed (nearest rank).
   */
  public double milliseconds(double share) {
    int rank = (int) Math.ceil(share * nanoseconds.length);
    return nanoseconds[Math.max(0, rank - 1)] / 1e6;
  }
}
