package dev.slipway.bench.fill;

import dev.slipway.core.app.App;
import dev.slipway.core.generation.GenerationId;

/**
 * An app that was never made by anybody.
 *
 * @param app itself
 * @param generation the generation that wrote it
 * @param template the number of the app whose contents it shares
 * @param suggestions how many suggestions it has
 */
record GeneratedApp(App app, GenerationId generation, int template, int suggestions) {}
