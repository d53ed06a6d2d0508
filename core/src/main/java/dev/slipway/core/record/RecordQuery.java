package dev.slipway.core.record;

import dev.slipway.core.app.AppId;
import dev.slipway.core.paging.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records to list.
 *
 * @param app whose
 * @param collection in which collection
 * @param filters all must be met; at most 8
 * @param sort the order
 * @param limit the most to give, 1–1,000
 * @param after where the page starts, as given by the page before; null for the first
 */
public record RecordQuery(
    AppId app,
    String collection,
    List<RecordFilter> filters,
    RecordSort sort,
    int limit,
    @Nullable Position after) {
  /** Copies the filters. */
  public RecordQuery {
    filters = List.copyOf(filters);
  }
}
