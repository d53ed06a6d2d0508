/** Tests. */
@NullMarked
package dev.slipway.adapter.resilience;

import org.jspecify.annotations.NullMarked;
