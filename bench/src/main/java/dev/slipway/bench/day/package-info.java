/** A day of many people on a server, whose arrivals do not wait for its answers. */
@NullMarked
package dev.slipway.bench.day;

import org.jspecify.annotations.NullMarked;
