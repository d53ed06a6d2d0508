package dev.slipway.engine.generate;

import dev.slipway.core.model.BreakerState;
import java.util.Optional;

/**
 * What operators see of one engine.
 *
 * @param name the name that requests choose it by
 * @param why why it cannot be used now; empty where it can
 * @param model what there is to say of a language model; empty for the composer
 */
public record EngineReport(String name, Optional<String> why, Optional<Model> model) {
  /**
   * What there is to say of a language model.
   *
   * @param edits how it changes apps, {@code blocks} or {@code whole}
   * @param images whether it takes pictures
   * @param breaker what its breaker knows; empty where it cannot be asked at all
   * @param spentTodayMicros what it cost since midnight in UTC, in millionths
   * @param dayMicros the most that it may cost in a day; 0 for no limit
   */
  public record Model(
      String edits,
      boolean images,
      Optional<BreakerState> breaker,
      long spentTodayMicros,
      long dayMicros) {}

  /** An engine that is always there. */
  public static EngineReport always(String name) {
    return new EngineReport(name, Optional.empty(), Optional.empty());
  }
}
