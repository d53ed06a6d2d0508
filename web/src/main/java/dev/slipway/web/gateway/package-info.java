/** What answers on an app's own origin: its files and its data. */
@NullMarked
package dev.slipway.web.gateway;

import org.jspecify.annotations.NullMarked;
