package dev.slipway.adapter.caffeine;

import dev.slipway.core.app.AppId;
import dev.slipway.core.cache.CacheTag;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A number for each tag, which grows when the tag is invalidated.
 *
 * <p>There are more apps than numbers: tags share them by their hash. Where two tags meet, a write
 * to one costs the other a load; an answer that is out of date is never taken for a good one.
 */
final class TagStamps {
  private static final int SIZE = 1 << 16;
  private static final int LISTS = 0;

  private final AtomicIntegerArray stamps = new AtomicIntegerArray(SIZE);

  /** The numbers of some tags at one time; of no tags where nothing is ever invalidated. */
  static final class Reading {
    private final TagStamps from;
    private final int[] places;
    private final int[] values;

    private Reading(TagStamps from, List<CacheTag> tags) {
      this.from = from;
      this.places = new int[tags.size()];
      this.values = new int[tags.size()];
      for (int index = 0; index < places.length; index++) {
        places[index] = place(tags.get(index));
        values[index] = from.stamps.get(places[index]);
      }
    }

    /** Whether none of the tags was invalidated since. */
    boolean current() {
      for (int index = 0; index < places.length; index++) {
        if (from.stamps.get(places[index]) != values[index]) {
          return false;
        }
      }
      return true;
    }
  }

  Reading read(List<CacheTag> tags) {
    return new Reading(this, tags);
  }

  void advance(Collection<? extends CacheTag> tags) {
    for (CacheTag tag : tags) {
      stamps.incrementAndGet(place(tag));
    }
  }

  private static int place(CacheTag tag) {
    return switch (tag) {
      case CacheTag.Lists _ -> LISTS;
      case CacheTag.OneApp(AppId app) -> spread(app.hashCode());
      case CacheTag.Suggestions(AppId app) -> spread(app.hashCode() + 0x5555_5555);
      case CacheTag.StoredVersions(AppId app) -> spread(~app.hashCode());
    };
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return 1 + ((mixed ^ (mixed >>> 15)) & Integer.MAX_VALUE) % (SIZE - 1);
  }
}
