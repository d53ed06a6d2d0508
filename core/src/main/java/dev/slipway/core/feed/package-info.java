/** Signals that something was committed, so that readers look again. */
@NullMarked
package dev.slipway.core.feed;

import org.jspecify.annotations.NullMarked;
