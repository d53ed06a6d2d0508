/** Answers kept in this process's memory, through Caffeine. */
@NullMarked
package dev.slipway.adapter.caffeine;

import org.jspecify.annotations.NullMarked;
