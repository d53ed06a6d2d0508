package dev.slipway.server;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.cache.InvalidatingAppStore;
import dev.slipway.engine.cache.InvalidatingEventLog;
import dev.slipway.engine.cache.InvalidatingGenerationStore;
import dev.slipway.engine.cache.InvalidatingSuggestionStore;
import dev.slipway.engine.cache.InvalidatingVersionStore;
import dev.slipway.engine.cache.Invalidation;

/** All stores as the rest of the product sees them. */
record Stores(
    AppStore apps,
    VersionStore versions,
    SuggestionStore suggestions,
    GenerationStore generations,
    EventLog events,
    RecordStore records) {

  /** The stores as they are. */
  static Stores plain(SqlStorage storage) {
    return new Stores(
        storage.apps(),
        storage.versions(),
        storage.suggestions(),
        storage.generations(),
        storage.events(),
        storage.records());
  }

  /** The stores, whose writes make a cache's answers out of date. Records are not cached. */
  static Stores invalidating(SqlStorage storage, ResponseCache<?> cache) {
    Invalidation invalidation = new Invalidation(cache);
    return new Stores(
        new InvalidatingAppStore(storage.apps(), invalidation),
        new InvalidatingVersionStore(storage.versions(), invalidation),
        new InvalidatingSuggestionStore(storage.suggestions(), invalidation),
        new InvalidatingGenerationStore(storage.generations(), invalidation),
        new InvalidatingEventLog(storage.events(), invalidation),
        storage.records());
  }
}
