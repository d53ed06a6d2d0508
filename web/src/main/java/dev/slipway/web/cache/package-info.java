/** Finished answers that are made once and written many times. */
@NullMarked
package dev.slipway.web.cache;

import org.jspecify.annotations.NullMarked;
