/** The small language of handlers, and the one place that speaks to the network library. */
@NullMarked
package dev.slipway.web.http;

import org.jspecify.annotations.NullMarked;
