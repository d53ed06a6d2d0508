package dev.slipway.core.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A breaker went from one phase to another.
 *
 * @param model whose breaker
 * @param from the phase before
 * @param to the phase now
 * @param at when
 * @param pause how long calls are turned away from now on; zero unless it opened
 */
public record BreakerChange(
    ModelId model, BreakerPhase from, BreakerPhase to, Instant at, Duration pause) {}
