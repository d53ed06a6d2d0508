/** What stands around a language model so that its illness stays its own. */
@NullMarked
package dev.slipway.adapter.resilience;

import org.jspecify.annotations.NullMarked;
