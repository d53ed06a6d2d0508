/** The JSON documents that an app keeps for its visitors. */
@NullMarked
package dev.slipway.core.record;

import org.jspecify.annotations.NullMarked;
