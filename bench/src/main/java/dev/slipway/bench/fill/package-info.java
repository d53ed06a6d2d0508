/** Fills a database with as many realistic apps as wanted, the same ones for the same seed. */
@NullMarked
package dev.slipway.bench.fill;

import org.jspecify.annotations.NullMarked;
