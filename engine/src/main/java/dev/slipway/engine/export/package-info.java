/** Apps as zip archives, out and in. */
@NullMarked
package dev.slipway.engine.export;

import org.jspecify.annotations.NullMarked;
