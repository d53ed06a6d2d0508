/** Settings: flags, then the environment, then the file, then defaults. */
@NullMarked
package dev.slipway.server.settings;

import org.jspecify.annotations.NullMarked;
