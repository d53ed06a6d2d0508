package dev.slipway.server;

import dev.slipway.core.model.BreakerState;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A model's engine, which takes no prompts while its breaker or its provider would not let it ask.
 *
 * @param engine the engine
 * @param breaker what its breaker knows
 * @param clock the breaker's clock
 */
record RestingEngine(Engine engine, Supplier<BreakerState> breaker, InstantSource clock)
    implements Engine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public Optional<Duration> resting() {
    BreakerState state = breaker.get();
    Instant now = clock.instant();
    Instant until =
        state
            .nextAttempt()
            .filter(attempt ->
                state.restingUntil().isEmpty() || attempt.isAfter(state.restingUntil().get()))
            .or(state::restingUntil)
            .orElse(now);
    return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
  }

  @Override
  public boolean seesImages() {
    return engine.seesImages();
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    return engine.write(request, progress);
  }
}
