package dev.slipway.core.cache;

import java.time.Duration;

/**
 * How long an answer is used again where no write makes it out of date.
 *
 * @param fresh for how long it is as good as new
 * @param stale for how long after that it is still given out while one caller makes a new one
 */
public record Lifetime(Duration fresh, Duration stale) {
  /** What most answers get. */
  public static final Lifetime USUAL = new Lifetime(Duration.ofSeconds(60), Duration.ofSeconds(60));

  /** What lists of apps get. */
  public static final Lifetime LISTS = new Lifetime(Duration.ofSeconds(30), Duration.ofSeconds(30));

  /** What never changes while the process runs. */
  public static final Lifetime LONG = new Lifetime(Duration.ofHours(6), Duration.ofHours(1));
}
