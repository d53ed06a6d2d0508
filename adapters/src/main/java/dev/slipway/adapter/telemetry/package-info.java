/** Metrics through Micrometer, for Prometheus to fetch. */
@NullMarked
package dev.slipway.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
