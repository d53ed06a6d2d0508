/** Tests. */
@NullMarked
package dev.slipway.adapter.brotli;

import org.jspecify.annotations.NullMarked;
