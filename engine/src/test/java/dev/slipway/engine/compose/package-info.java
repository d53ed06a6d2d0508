/** Proves that prompts become the apps that their words ask for. */
@NullMarked
package dev.slipway.engine.compose;

import org.jspecify.annotations.NullMarked;
