package dev.slipway.engine.generate;

import java.time.Duration;

/**
 * The limits of generations.
 *
 * @param promptCharacters the most characters of a prompt
 * @param attempts how often a generation is begun before it is given up
 * @param lease how long a worker may be silent before another takes over
 * @param runTime how long one attempt may take in all
 * @param workers how many generations run at once in this process
 */
public record GenerationLimits(
    int promptCharacters, int attempts, Duration lease, Duration runTime, int workers) {
  /** What is used where nothing else is set. */
  public static final GenerationLimits DEFAULT =
      new GenerationLimits(8_000, 3, Duration.ofSeconds(30), Duration.ofMinutes(10), 4);
}
