/** Failures as problem documents (RFC 9457). */
@NullMarked
package dev.slipway.web.problem;

import org.jspecify.annotations.NullMarked;
