/** JSON text as a value, for what the core carries but does not read. */
@NullMarked
package dev.slipway.core.json;

import org.jspecify.annotations.NullMarked;
