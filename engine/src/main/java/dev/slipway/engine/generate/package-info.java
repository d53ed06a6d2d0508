/** Prompts to versions: submission, the workers that hold the leases, and the engines they call. */
@NullMarked
package dev.slipway.engine.generate;

import org.jspecify.annotations.NullMarked;
