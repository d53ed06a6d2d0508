/** Tests of the checks of whole apps. */
@NullMarked
package dev.slipway.engine.check;

import org.jspecify.annotations.NullMarked;
