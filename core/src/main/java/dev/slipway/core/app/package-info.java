/** What a prompt becomes: the app, its identity, its life and the store that keeps it. */
@NullMarked
package dev.slipway.core.app;

import org.jspecify.annotations.NullMarked;
