/** Keeping secrets out of what people read. */
@NullMarked
package dev.slipway.core.secret;

import org.jspecify.annotations.NullMarked;
