package dev.slipway.core.record;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the records of apps. No method sees the records of any app but the one named.
 *
 * <p>All methods block and are atomic; call them from a virtual thread.
 */
public interface RecordStore {
  /** A page of a collection; empty where there is no such collection or app. */
  Page<AppRecord> list(RecordQuery query);

  /** One record, or empty where there is none. */
  Optional<AppRecord> find(RecordKey key);

  /** Creates a record with revision 1: written, exists, missing (no such app) or full. */
  RecordWrite create(RecordKey key, Json document, RecordLimits limits, Instant now);

  /**
   * Replaces a record's document: written, missing, revision moved or full.
   *
   * @param expectedRevision the revision that it must have; null for any
   */
  RecordWrite replace(
      RecordKey key,
      Json document,
      @Nullable Long expectedRevision,
      RecordLimits limits,
      Instant now);

  /** Deletes a record; false where there was none. */
  boolean delete(RecordKey key);

  /** The names of an app's collections that hold records, in order. */
  List<String> collections(AppId app);

  /** How many records and bytes of documents an app keeps; costs no scan. */
  RecordLimits usage(AppId app);
}
