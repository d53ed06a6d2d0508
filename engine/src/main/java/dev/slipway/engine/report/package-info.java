/** What pages of apps report of themselves, taken into their logs within bounds. */
@NullMarked
package dev.slipway.engine.report;

import org.jspecify.annotations.NullMarked;
