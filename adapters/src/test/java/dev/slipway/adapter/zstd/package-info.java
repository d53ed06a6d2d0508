/** Tests. */
@NullMarked
package dev.slipway.adapter.zstd;

import org.jspecify.annotations.NullMarked;
