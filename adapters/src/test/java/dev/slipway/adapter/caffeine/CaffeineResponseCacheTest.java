package dev.slipway.adapter.caffeine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.ResponseCacheContract;
import dev.slipway.testkit.Samples;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaffeineResponseCacheTest extends ResponseCacheContract {
  private static final CacheKey KEY = new CacheKey("somebody", "/route", List.of());
  private static final List<CacheTag> TAGS = List.of(new CacheTag.Lists());
  private static final int WRITES = 4_000;

  @Override
  protected ResponseCache<Text> open(long capacity, ManualClock clock) {
    return new CaffeineResponseCache<>(capacity, clock);
  }

  @Override
  protected ResponseCache<Growing> openGrowing(long capacity, ManualClock clock) {
    return new CaffeineResponseCache<>(capacity, clock);
  }

  @Test
  void noReaderGetsWhatWasThereBeforeAFinishedWrite() throws Exception {
    assertThat(staleReads(open(1 << 20, new ManualClock(Samples.START)))).isZero();
  }

  @Test
  void theRaceFindsACacheThatForgetsToEndAnswers() throws Exception {
    ResponseCache<Text> cache = open(1 << 20, new ManualClock(Samples.START));
    assertThat(staleReads(new Forgetful(cache))).isPositive();
  }

  /** How many of many readers got something older than a write that was finished before. */
  private static long staleReads(ResponseCache<Text> cache) throws Exception {
    AtomicLong stored = new AtomicLong();
    AtomicLong finished = new AtomicLong();
    AtomicLong stale = new AtomicLong();
    AtomicLong hits = new AtomicLong();
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
      for (int writer = 0; writer < 3; writer++) {
        threads.execute(() -> {
          for (int number = 0; number < WRITES; number++) {
            long written = stored.incrementAndGet();
            cache.invalidate(TAGS);
            finished.accumulateAndGet(written, Math::max);
            if (number % 8 == 0) {
              LockSupport.parkNanos(5_000);
            }
          }
        });
      }
      for (int reader = 0; reader < 6; reader++) {
        threads.execute(() -> {
          while (finished.get() < 3 * WRITES) {
            long floor = finished.get();
            if (read(cache, stored, hits) < floor) {
              stale.incrementAndGet();
            }
          }
        });
      }
    }
    assertThat(hits).as("answers that came from the cache").hasPositiveValue();
    return stale.get();
  }

  private static long read(ResponseCache<Text> cache, AtomicLong stored, AtomicLong hits) {
    ResponseCache.@Nullable Held<Text> held = cache.find(KEY);
    if (held != null) {
      hits.incrementAndGet();
      return Long.parseLong(held.answer().text());
    }
    return switch (cache.look(KEY, TAGS, Lifetime.LONG)) {
      case ResponseCache.Lookup.Fresh<Text> fresh -> Long.parseLong(fresh.held().answer().text());
      case ResponseCache.Lookup.Stale<Text> old -> Long.parseLong(old.held().answer().text());
      case ResponseCache.Lookup.Awaited<Text> awaited -> {
        ResponseCache.@Nullable Load<Text> load = awaited.load();
        if (load != null) {
          load.run(() -> {
            long seen = stored.get();
            LockSupport.parkNanos(5_000);
            return new Text(Long.toString(seen), 100, true);
          });
        }
        yield Long.parseLong(awaited.answer().toCompletableFuture().join().text());
      }
    };
  }

  /** A cache that hears of every hundredth write only. */
  private record Forgetful(ResponseCache<Text> cache) implements ResponseCache<Text> {
    private static final AtomicLong WRITES_SEEN = new AtomicLong();

    @Override
    public @Nullable Held<Text> find(CacheKey key) {
      return cache.find(key);
    }

    @Override
    public Lookup<Text> look(CacheKey key, List<CacheTag> tags, Lifetime lifetime) {
      return cache.look(key, tags, lifetime);
    }

    @Override
    public void weighAgain(CacheKey key) {
      cache.weighAgain(key);
    }

    @Override
    public void invalidate(Collection<? extends CacheTag> tags) {
      if (WRITES_SEEN.incrementAndGet() % 100 == 0) {
        cache.invalidate(tags);
      }
    }

    @Override
    public CacheFigures figures() {
      return cache.figures();
    }
  }
}
