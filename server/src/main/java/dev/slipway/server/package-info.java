/** The process: the command line, the settings and the one place that knows all names. */
@NullMarked
package dev.slipway.server;

import org.jspecify.annotations.NullMarked;
