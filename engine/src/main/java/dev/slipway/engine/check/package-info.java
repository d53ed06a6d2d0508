/**
 * What can be said of an app's files before anybody runs them, and what can be mended for certain.
 */
@NullMarked
package dev.slipway.engine.check;

import org.jspecify.annotations.NullMarked;
