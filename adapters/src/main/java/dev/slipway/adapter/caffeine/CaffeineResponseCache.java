package dev.slipway.adapter.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.CachedAnswer;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.cache.ResponseCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the memory of this process.
 *
 * @param <A> the answers
 */
public final class CaffeineResponseCache<A extends CachedAnswer> implements ResponseCache<A> {
  /** Whoever makes an answer for longer than this is waited for by nobody who comes later. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Answers end up to this part of their time early, so that not all of them end at once. */
  private static final double JITTER = 0.1;

  /** An answer larger than this part of the capacity would push out too many others. */
  private static final int LARGEST_PART = 8;

  private final long capacity;
  private final InstantSource clock;
  private final Cache<CacheKey, Entry<A>> entries;
  private final ConcurrentHashMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
  private final TagStamps stamps = new TagStamps();
  private final LongAdder hits = new LongAdder();
  private final LongAdder stale = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder invalidations = new LongAdder();

  /**
   * Opens an empty one.
   *
   * @param capacity how many bytes its answers may take together
   */
  public CaffeineResponseCache(long capacity, InstantSource clock) {
    this.capacity = capacity;
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(capacity)
            .weigher((CacheKey key, Entry<A> entry) -> key.weight() + entry.answer.weight())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(
                Expiry.<CacheKey, Entry<A>>writing((_, entry) -> Duration.ofMillis(entry.left())))
            .evictionListener((key, entry, cause) -> {
              if (cause == RemovalCause.SIZE) {
                evictions.increment();
              }
            })
            .build();
  }

  @Override
  public @Nullable Held<A> find(CacheKey key) {
    Entry<A> entry = entries.getIfPresent(key);
    long now = clock.millis();
    if (entry == null || now >= entry.freshUntil || !entry.stamps.current()) {
      return null;
    }
    hits.increment();
    return entry.held(now);
  }

  @Override
  public Lookup<A> look(CacheKey key, List<CacheTag> tags, Lifetime lifetime) {
    Entry<A> entry = entries.getIfPresent(key);
    long now = clock.millis();
    if (entry != null && now < entry.staleUntil && entry.stamps.current()) {
      if (now < entry.freshUntil) {
        hits.increment();
        return new Lookup.Fresh<>(entry.held(now));
      }
      stale.increment();
      Flight mine = new Flight(key, stamps.read(tags), lifetime, now);
      return new Lookup.Stale<>(entry.held(now), join(mine, now) == mine ? mine : null);
    }
    misses.increment();
    Flight mine = new Flight(key, stamps.read(tags), lifetime, now);
    Flight joined = join(mine, now);
    return new Lookup.Awaited<>(joined.answer, joined == mine ? mine : null);
  }

  /** The flight under way, unless a write has overtaken it: then whoever comes now begins anew. */
  private Flight join(Flight mine, long now) {
    Flight joined =
        flights.compute(
            mine.key, (_, running) -> running != null && running.joinable(now) ? running : mine);
    return joined == null ? mine : joined;
  }

  @Override
  public void weighAgain(CacheKey key) {
    Entry<A> entry = entries.getIfPresent(key);
    if (entry != null) {
      entries.asMap().replace(key, entry, new Entry<>(entry));
    }
  }

  @Override
  public void invalidate(Collection<? extends CacheTag> tags) {
    stamps.advance(tags);
    invalidations.add(tags.size());
  }

  @Override
  public CacheFigures figures() {
    entries.cleanUp(); // What is over the capacity is otherwise removed a little later.
    return new CacheFigures(
        hits.sum(),
        stale.sum(),
        misses.sum(),
        loads.sum(),
        failures.sum(),
        evictions.sum(),
        invalidations.sum(),
        entries.estimatedSize(),
        entries.policy().eviction().orElseThrow().weightedSize().orElse(0),
        capacity);
  }

  private static final class Entry<A> {
    private final A answer;
    private final TagStamps.Reading stamps;
    private final long madeAt;
    private final long freshUntil;
    private final long staleUntil;

    Entry(A answer, TagStamps.Reading stamps, Lifetime lifetime, long madeAt) {
      this.answer = answer;
      this.stamps = stamps;
      this.madeAt = madeAt;
      double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
      this.freshUntil = madeAt + Math.round(lifetime.fresh().toMillis() * part);
      this.staleUntil = freshUntil + lifetime.stale().toMillis();
    }

    /** The same once more, to be weighed. */
    Entry(Entry<A> other) {
      this.answer = other.answer;
      this.stamps = other.stamps;
      this.madeAt = other.madeAt;
      this.freshUntil = other.freshUntil;
      this.staleUntil = other.staleUntil;
    }

    long left() {
      return staleUntil - madeAt;
    }

    Held<A> held(long now) {
      return new Held<>(answer, Math.max(0, now - madeAt) / 1_000);
    }
  }

  /** One making of an answer, and all who wait for it. */
  private final class Flight implements Load<A> {
    private final CacheKey key;
    private final TagStamps.Reading before;
    private final Lifetime lifetime;
    private final long begun;
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    Flight(CacheKey key, TagStamps.Reading before, Lifetime lifetime, long begun) {
      this.key = key;
      this.before = before;
      this.lifetime = lifetime;
      this.begun = begun;
    }

    boolean joinable(long now) {
      return before.current() && now - begun < PATIENCE.toMillis();
    }

    @Override
    public void run(Loader<A> loader) {
      loads.increment();
      try {
        A made = loader.load();
        if (made.lasting() && made.weight() <= capacity / LARGEST_PART && before.current()) {
          entries.put(key, new Entry<>(made, before, lifetime, clock.millis()));
        }
        flights.remove(key, this);
        answer.complete(made);
      } catch (InterruptedException stopped) {
        fail(stopped);
        Thread.currentThread().interrupt();
      } catch (Throwable failure) {
        fail(failure);
      }
    }

    @Override
    public void refuse(RuntimeException failure) {
      fail(failure);
    }

    private void fail(Throwable failure) {
      failures.increment();
      flights.remove(key, this);
      answer.completeExceptionally(failure);
    }
  }
}
