package dev.slipway.engine.cache;

import dev.slipway.core.app.AppId;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.ResponseCache;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes cached answers out of date when the stores change.
 *
 * <p>Between a commit and its invalidation another caller may read the new state from the store and
 * tell a client, who then must not be given the old state from the cache. So whoever reads about an
 * app while a write to it is under way invalidates it too.
 */
public final class Invalidation {
  private static final int PLACES = 1 << 12;

  private final ResponseCache<?> cache;
  private final AtomicIntegerArray underWay = new AtomicIntegerArray(PLACES);
  private final AtomicInteger ofSomeApp = new AtomicInteger();

  /** Takes the cache whose answers it ends. */
  public Invalidation(ResponseCache<?> cache) {
    this.cache = cache;
  }

  /** Runs a write to an app, whatever becomes of it; a failed one may have been committed. */
  <T> T write(AppId app, List<CacheTag> tags, Supplier<T> work) {
    int place = place(app);
    underWay.incrementAndGet(place);
    try {
      return work.get();
    } finally {
      cache.invalidate(tags);
      underWay.decrementAndGet(place);
    }
  }

  /** Runs a write that finds out by itself which app it is about. */
  <T> T writeToSomeApp(Supplier<T> work, Function<T, List<CacheTag>> tags) {
    ofSomeApp.incrementAndGet();
    try {
      T done = work.get();
      cache.invalidate(tags.apply(done));
      return done;
    } finally {
      ofSomeApp.decrementAndGet();
    }
  }

  /** What was read about an app. */
  <T> T read(AppId app, Supplier<T> work) {
    T found = work.get();
    seen(app);
    return found;
  }

  /** An app's state was read from a store and may be told. */
  void seen(AppId app) {
    if (underWay.get(place(app)) > 0 || ofSomeApp.get() > 0) {
      cache.invalidate(all(app));
    }
  }

  /** The tags of a change that lists show. */
  static List<CacheTag> shown(AppId app) {
    return List.of(new CacheTag.OneApp(app), new CacheTag.Lists());
  }

  /** The tags of a change that no list shows. */
  static List<CacheTag> within(AppId app) {
    return List.of(new CacheTag.OneApp(app));
  }

  /** The tags of an app's end. */
  static List<CacheTag> all(AppId app) {
    List<CacheTag> tags = new ArrayList<>(shown(app));
    tags.add(new CacheTag.StoredVersions(app));
    return tags;
  }

  private static int place(AppId app) {
    int hash = app.hashCode() * 0x9E3779B9;
    return (hash >>> 16) & (PLACES - 1);
  }
}
