/** The durable, numbered log of what happened to an app. */
@NullMarked
package dev.slipway.core.event;

import org.jspecify.annotations.NullMarked;
