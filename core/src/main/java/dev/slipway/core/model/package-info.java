/** The way to language models: what is asked, what comes back, and how it can fail. */
@NullMarked
package dev.slipway.core.model;

import org.jspecify.annotations.NullMarked;
