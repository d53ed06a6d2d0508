/** Everything HTTP: what answers on which host and path. */
@NullMarked
package dev.slipway.web;

import org.jspecify.annotations.NullMarked;
