package dev.slipway.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a model that fails is left alone, and for how long.
 *
 * @param failures so many failures in a row open its breaker
 * @param successes so many successes in a row close it
 * @param baseWait how long it stays open the first time
 * @param ceiling the longest that it stays open
 * @param halfOpen how long a trial call may take to begin; a model's own limit counts where longer
 * @param slowCall an answer that begins later counts as a failure; empty for the model's own limit
 */
public record BreakerSetting(
    int failures,
    int successes,
    Duration baseWait,
    Duration ceiling,
    Duration halfOpen,
    Optional<Duration> slowCall) {
  /** What holds where nothing is set. */
  static final BreakerSetting USUAL =
      new BreakerSetting(
          5,
          2,
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Optional.empty());

  private static final List<String> NAMES =
      List.of(
          "failures",
          "successes",
          "base_wait_seconds",
          "ceiling_seconds",
          "half_open_seconds",
          "slow_call_seconds");
  private static final double SHORTEST = 0.05;
  private static final double LONGEST = 86_400;

  static BreakerSetting of(Table table) throws SettingsException {
    table.allow(NAMES);
    Duration base = table.seconds("base_wait_seconds", SHORTEST, LONGEST).orElse(USUAL.baseWait);
    Duration ceiling = table.seconds("ceiling_seconds", SHORTEST, LONGEST).orElse(USUAL.ceiling);
    if (ceiling.compareTo(base) < 0) {
      throw table.wrong(
          "ceiling_seconds",
          "must not be below base_wait_seconds (%s s); raise it or lower the other"
              .formatted(base.toMillis() / 1_000.0));
    }
    return new BreakerSetting(
        table.whole("failures", 1, 1_000).orElse(USUAL.failures),
        table.whole("successes", 1, 1_000).orElse(USUAL.successes),
        base,
        ceiling,
        table.seconds("half_open_seconds", SHORTEST, LONGEST).orElse(USUAL.halfOpen),
        table.seconds("slow_call_seconds", SHORTEST, LONGEST));
  }
}
