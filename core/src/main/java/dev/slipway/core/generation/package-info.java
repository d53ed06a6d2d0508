/** One prompt's durable job: submitted, leased, finished once. */
@NullMarked
package dev.slipway.core.generation;

import org.jspecify.annotations.NullMarked;
