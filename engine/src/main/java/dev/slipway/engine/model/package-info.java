/**
 * Language models as engines: what they are asked, what is made of their answers, what they may
 * cost.
 */
@NullMarked
package dev.slipway.engine.model;

import org.jspecify.annotations.NullMarked;
