package dev.slipway.server;

import dev.slipway.adapter.brotli.BrotliCoder;
import dev.slipway.adapter.caffeine.CaffeineResponseCache;
import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.adapter.zstd.ZstdCoder;
import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.server.settings.Settings;
import dev.slipway.web.cache.AnswerCache;
import dev.slipway.web.cache.FinishedAnswer;
import dev.slipway.web.http.Codings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What keeps answers, and the stores that make them out of date.
 *
 * @param stores the stores to work with
 * @param codings what answers are sent in
 * @param cache what keeps answers; null where the settings want none
 */
record Caching(Stores stores, Codings codings, @Nullable ResponseCache<FinishedAnswer> cache) {

  static Caching open(Settings settings, SqlStorage storage, InstantSource clock) {
    Codings codings = new Codings(List.of(new BrotliCoder(), new ZstdCoder()));
    if (settings.cacheBytes() == 0) {
      return new Caching(Stores.plain(storage), codings, null);
    }
    ResponseCache<FinishedAnswer> cache = new CaffeineResponseCache<>(settings.cacheBytes(), clock);
    return new Caching(Stores.invalidating(storage, cache), codings, cache);
  }

  /** What gives answers to requests; null where none are kept. */
  @Nullable AnswerCache answers(Telemetry telemetry) {
    return cache == null ? null : new AnswerCache(cache, codings, telemetry);
  }

  Optional<CacheFigures> figures() {
    return Optional.ofNullable(cache).map(ResponseCache::figures);
  }

  /** Shows the figures among the metrics. */
  void tell(Telemetry telemetry) {
    tell(telemetry, "hits", "Fresh answers from the cache", CacheFigures::hits);
    tell(telemetry, "stale", "Answers past their time from the cache", CacheFigures::stale);
    tell(telemetry, "misses", "Lookups that found no answer", CacheFigures::misses);
    tell(telemetry, "loads", "Answers made for the cache", CacheFigures::loads);
    tell(telemetry, "failures", "Answers whose making failed", CacheFigures::failures);
    tell(telemetry, "evictions", "Answers that had to make room", CacheFigures::evictions);
    tell(telemetry, "entries", "Answers in the cache", CacheFigures::entries);
    tell(telemetry, "bytes", "What the answers in the cache take", CacheFigures::bytes);
  }

  private void tell(
      Telemetry telemetry, String name, String description, ToLongFunction<CacheFigures> figure) {
    telemetry.gauge(
        "slipway.cache." + name,
        description,
        () -> figures().map(all -> (double) figure.applyAsLong(all)).orElse(0.0));
  }
}
