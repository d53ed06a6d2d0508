/** Tests. */
@NullMarked
package dev.slipway.adapter.caffeine;

import org.jspecify.annotations.NullMarked;
