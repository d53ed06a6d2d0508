/** Tests. */
@NullMarked
package dev.slipway.adapter.model;

import org.jspecify.annotations.NullMarked;
