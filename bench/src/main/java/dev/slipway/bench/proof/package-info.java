/** The product beside its peers: the same requests, side by side in one run. */
@NullMarked
package dev.slipway.bench.proof;

import org.jspecify.annotations.NullMarked;
