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
 * app while a write to it is under way makes out of date what that write will.
 */
public final class Invalidation {
  private static final int PLACES = 1 << 12;

  private final ResponseCache<?> cache;
  private final AtomicIntegerArray toApp = new AtomicIntegerArray(PLACES);
  private final AtomicIntegerArray toLists = new AtomicIntegerArray(PLACES);
  private final AtomicIntegerArray toSuggestions = new AtomicIntegerArray(PLACES);
  private final AtomicIntegerArray toVersions = new AtomicIntegerArray(PLACES);
  private final AtomicInteger toSomeApp = new AtomicInteger();

  /** Takes the cache whose answers it ends. */
  public Invalidation(ResponseCache<?> cache) {
    this.cache = cache;
  }

  /** Runs a write to an app, whatever becomes of it; a failed one may have been committed. */
  <T> T write(AppId app, List<CacheTag> tags, Supplier<T> work) {
    int place = place(app);
    tags.forEach(tag -> underWay(tag).incrementAndGet(place));
    try {
      return work.get();
    } finally {
      cache.invalidate(tags);
      tags.forEach(tag -> underWay(tag).decrementAndGet(place));
    }
  }

  /** Runs a write that finds out by itself which app it is about, and that lists show. */
  <T> T writeToSomeApp(Supplier<T> work, Function<T, List<CacheTag>> tags) {
    toSomeApp.incrementAndGet();
    try {
      T done = work.get();
      cache.invalidate(tags.apply(done));
      return done;
    } finally {
      toSomeApp.decrementAndGet();
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
    int place = place(app);
    boolean any = toSomeApp.get() > 0;
    boolean one = toApp.get(place) > 0;
    boolean suggested = toSuggestions.get(place) > 0;
    boolean lists = toLists.get(place) > 0;
    if (!any && !one && !lists && !suggested) {
      return;
    }
    List<CacheTag> tags = new ArrayList<>();
    if (any || one) {
      tags.add(new CacheTag.OneApp(app));
    }
    if (any || lists) {
      tags.add(new CacheTag.Lists());
    }
    if (suggested) {
      tags.add(new CacheTag.Suggestions(app));
    }
    if (toVersions.get(place) > 0) {
      tags.add(new CacheTag.StoredVersions(app));
    }
    cache.invalidate(tags);
  }

  private AtomicIntegerArray underWay(CacheTag tag) {
    return switch (tag) {
      case CacheTag.OneApp _ -> toApp;
      case CacheTag.Lists _ -> toLists;
      case CacheTag.Suggestions _ -> toSuggestions;
      case CacheTag.StoredVersions _ -> toVersions;
    };
  }

  /** The tags of a change that lists show. */
  static List<CacheTag> shown(AppId app) {
    return List.of(new CacheTag.Lists(), new CacheTag.OneApp(app));
  }

  /** The tags of a change that no list shows. */
  static List<CacheTag> within(AppId app) {
    return List.of(new CacheTag.OneApp(app));
  }

  /** The tags of a change to suggestions only. */
  static List<CacheTag> suggestions(AppId app) {
    return List.of(new CacheTag.Suggestions(app));
  }

  /** The tags of an app's end. */
  static List<CacheTag> all(AppId app) {
    return List.of(
        new CacheTag.Lists(),
        new CacheTag.Suggestions(app),
        new CacheTag.StoredVersions(app),
        new CacheTag.OneApp(app));
  }

  private static int place(AppId app) {
    int hash = app.hashCode() * 0x9E3779B9;
    return (hash >>> 16) & (PLACES - 1);
  }
}
