/** An app's own data: validation, patches, limits and live changes. */
@NullMarked
package dev.slipway.engine.record;

import org.jspecify.annotations.NullMarked;
