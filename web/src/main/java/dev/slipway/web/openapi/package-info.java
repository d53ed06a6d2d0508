/** The API described from its own table of routes. */
@NullMarked
package dev.slipway.web.openapi;

import org.jspecify.annotations.NullMarked;
