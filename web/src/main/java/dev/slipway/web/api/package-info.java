/** One handler for each resource of the platform's API. */
@NullMarked
package dev.slipway.web.api;

import org.jspecify.annotations.NullMarked;
