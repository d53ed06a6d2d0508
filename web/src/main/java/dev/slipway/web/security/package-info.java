/** Who may ask: host names, sites and tokens. */
@NullMarked
package dev.slipway.web.security;

import org.jspecify.annotations.NullMarked;
