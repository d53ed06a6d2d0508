/** A stand-in for a language model, so that a person without a key can see how models are used. */
@NullMarked
package dev.slipway.server.demo;

import org.jspecify.annotations.NullMarked;
