/** Measurements of the product; each prints its setting, its figures and its spread. */
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;
