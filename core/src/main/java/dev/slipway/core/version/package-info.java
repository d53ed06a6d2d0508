/** Immutable snapshots of an app's files, addressed by content. */
@NullMarked
package dev.slipway.core.version;

import org.jspecify.annotations.NullMarked;
