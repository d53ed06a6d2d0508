package dev.slipway.adapter.resilience;

import java.time.Duration;

/**
 * How often and when a call is made again.
 *
 * @param most the most calls for one request, the first included
 * @param base how long to wait at most before the second; twice that before the third, and so on
 * @param longest the longest wait; a provider that asks for more is not asked again
 */
public record RetrySettings(int most, Duration base, Duration longest) {
  /** Three calls within some seconds. */
  public static final RetrySettings USUAL =
      new RetrySettings(3, Duration.ofMillis(800), Duration.ofSeconds(10));
}
