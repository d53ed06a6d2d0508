package dev.slipway.core.generation;

import dev.slipway.core.model.ModelUse;

/**
 * What a generation's work with models led to and used.
 *
 * @param engine the engine that wrote the version, or that was asked last where there is none
 * @param models what all models used together, over all attempts
 */
public record GenerationUse(String engine, ModelUse models) {}
