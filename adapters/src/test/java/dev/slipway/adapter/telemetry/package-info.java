/** Tests. */
@NullMarked
package dev.slipway.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
