package dev.slipway.core.app;

import dev.slipway.core.paging.Position;
import org.jspecify.annotations.Nullable;

/**
 * Which apps to list.
 *
 * @param status only those in this status; null for all
 * @param sort the order
 * @param limit the most rows to give, 1–100
 * @param after where the page starts; null for the first. The sort value is the instant in
 *     microseconds since 1970, in decimal
 */
public record AppQuery(
    @Nullable AppStatus status, AppSort sort, int limit, @Nullable Position after) {
  /** The most rows of a page. */
  public static final int MOST = 100;
}
