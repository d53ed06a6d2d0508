/** The page that makers work in. */
@NullMarked
package dev.slipway.web.workbench;

import org.jspecify.annotations.NullMarked;
