/** The one failure type of the product and its closed list of codes. */
@NullMarked
package dev.slipway.core.failure;

import org.jspecify.annotations.NullMarked;
