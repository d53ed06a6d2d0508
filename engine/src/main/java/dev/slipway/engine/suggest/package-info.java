/** Suggestions: making them, looking at them, applying and dismissing them. */
@NullMarked
package dev.slipway.engine.suggest;

import org.jspecify.annotations.NullMarked;
