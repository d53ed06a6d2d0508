package dev.slipway.core.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in order, and where the next ones start.
 *
 * @param items the rows
 * @param next the position behind the last row, or null where there are no more rows
 */
public record Page<T>(List<T> items, @Nullable Position next) {
  /** Copies the rows. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of {@code rows} that were read with one row more than {@code limit}: that row only
   * says that there is a next page.
   */
  public static <T> Page<T> ofLimitPlusOne(List<T> rows, int limit, Function<T, Position> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> shown = rows.subList(0, limit);
    return new Page<>(shown, key.apply(shown.getLast()));
  }
}
