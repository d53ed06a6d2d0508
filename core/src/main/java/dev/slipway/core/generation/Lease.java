package dev.slipway.core.generation;

import dev.slipway.core.app.AppId;

/**
 * The right to work on a generation for a while. Every write under it is checked against the
 * fencing token, so that a worker that was thought dead can do no harm.
 *
 * @param generation the generation
 * @param app its app
 * @param fence the fencing token
 */
public record Lease(GenerationId generation, AppId app, long fence) {}
