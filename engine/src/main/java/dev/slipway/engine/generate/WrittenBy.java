package dev.slipway.engine.generate;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a version.
 *
 * @param engine the engine's name
 * @param promptVersion which of our prompts a model was given; null where none was
 */
public record WrittenBy(String engine, @Nullable String promptVersion) {}
