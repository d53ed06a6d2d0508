/** Tests of models as engines. */
@NullMarked
package dev.slipway.engine.model;

import org.jspecify.annotations.NullMarked;
