/** The coding br, through brotli4j. */
@NullMarked
package dev.slipway.adapter.brotli;

import org.jspecify.annotations.NullMarked;
