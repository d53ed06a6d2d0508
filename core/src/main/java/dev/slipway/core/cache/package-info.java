/** Answers that are kept to be used again, and what makes them out of date. */
@NullMarked
package dev.slipway.core.cache;

import org.jspecify.annotations.NullMarked;
