/** Following an app's durable log without a gap or a repeat. */
@NullMarked
package dev.slipway.engine.live;

import org.jspecify.annotations.NullMarked;
