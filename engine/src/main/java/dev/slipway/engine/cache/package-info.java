/** Stores that make cached answers out of date before a write is said to be done. */
@NullMarked
package dev.slipway.engine.cache;

import org.jspecify.annotations.NullMarked;
