/** What the server tells its operators in numbers. */
@NullMarked
package dev.slipway.core.telemetry;

import org.jspecify.annotations.NullMarked;
