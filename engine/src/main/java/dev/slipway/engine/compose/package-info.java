/** The engine that needs no model: a prompt is read into a blueprint and written as files. */
@NullMarked
package dev.slipway.engine.compose;

import org.jspecify.annotations.NullMarked;
