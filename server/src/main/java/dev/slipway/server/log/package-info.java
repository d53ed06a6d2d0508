/** What the log shows, and what it never does. */
@NullMarked
package dev.slipway.server.log;

import org.jspecify.annotations.NullMarked;
