package dev.slipway.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a breaker knows at a moment.
 *
 * @param model whose breaker
 * @param phase what it does with calls
 * @param failures how many calls in a row failed
 * @param openings how often it opened since the model was last well
 * @param nextAttempt when the next call is let through, where calls are turned away
 * @param restingUntil until when the provider asked to be left alone, where it did
 * @param rejected how many calls were turned away since the start
 */
public record BreakerState(
    ModelId model,
    BreakerPhase phase,
    int failures,
    int openings,
    Optional<Instant> nextAttempt,
    Optional<Instant> restingUntil,
    long rejected) {}
