/** Tests of reading answers. */
@NullMarked
package dev.slipway.engine.answer;

import org.jspecify.annotations.NullMarked;
