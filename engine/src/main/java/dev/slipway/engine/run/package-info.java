/** Switching apps on and off, renaming and deleting them. */
@NullMarked
package dev.slipway.engine.run;

import org.jspecify.annotations.NullMarked;
