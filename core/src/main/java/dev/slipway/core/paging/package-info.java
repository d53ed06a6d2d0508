/** Keyset paging: positions in a sort order, and the signed cursors that carry them. */
@NullMarked
package dev.slipway.core.paging;

import org.jspecify.annotations.NullMarked;
