/** The commands, as people type them. */
@NullMarked
package dev.slipway.server.cli;

import org.jspecify.annotations.NullMarked;
