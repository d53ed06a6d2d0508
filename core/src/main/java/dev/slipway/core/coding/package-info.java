/** Ways to make bytes fewer for the wire. */
@NullMarked
package dev.slipway.core.coding;

import org.jspecify.annotations.NullMarked;
