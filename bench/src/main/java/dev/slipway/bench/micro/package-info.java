/** What the inner parts cost, one call at a time. */
@NullMarked
package dev.slipway.bench.micro;

import org.jspecify.annotations.NullMarked;
