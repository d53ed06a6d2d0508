package dev.slipway.core.telemetry;

import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.TokenUse;
import java.util.Optional;

/**
 * What a call to a language model took.
 *
 * @param model which model
 * @param outcome how it ended, one of few words
 * @param nanoseconds how long it took in all
 * @param firstPiece how many nanoseconds the first piece took, where one came
 * @param use what it used
 * @param micros what it cost, in millionths of the currency
 */
public record ModelCallReport(
    ModelId model,
    String outcome,
    long nanoseconds,
    Optional<Long> firstPiece,
    TokenUse use,
    long micros) {}
