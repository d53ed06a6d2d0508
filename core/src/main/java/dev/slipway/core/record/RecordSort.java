package dev.slipway.core.record;

import org.jspecify.annotations.Nullable;

/**
 * The order of a listing; ids break ties, in the same direction.
 *
 * @param field a top-level field of the documents; null for the time of creation. Values of
 *     different types come in the order: missing or null, numbers (false and true count as 0 and
 *     1), texts by their first 200 code points; objects and arrays count as missing
 * @param descending whether the order is turned round
 */
public record RecordSort(@Nullable String field, boolean descending) {
  /** Oldest first. */
  public static final RecordSort CREATED = new RecordSort(null, false);
}
