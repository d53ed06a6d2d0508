/** Suggestions: changes of an app that are ready, and wait for its maker's word. */
@NullMarked
package dev.slipway.core.suggestion;

import org.jspecify.annotations.NullMarked;
