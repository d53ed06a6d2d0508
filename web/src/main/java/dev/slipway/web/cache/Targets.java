package dev.slipway.web.cache;

import dev.slipway.core.cache.CacheKey;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What requests came to, by the bytes they were sent in, so that a request like an earlier one need
 * not be taken apart again. Holds a bounded number and starts anew when it is full.
 */
final class Targets {
  private static final int MOST = 8_192;
  private static final int LONGEST = 512;

  private final ConcurrentHashMap<Target, Aim> known = new ConcurrentHashMap<>();

  /**
   * What a request's head says, as far as answers differ by it.
   *
   * @param framed whether it comes from a frame
   * @param opaque whether it comes from an origin that equals no other
   */
  record Target(String host, String uri, boolean framed, boolean opaque) {}

  /**
   * What it came to.
   *
   * @param route the route's template
   * @param key under which its answer is kept
   */
  record Aim(String route, CacheKey key) {}

  @Nullable Aim find(Target target) {
    return known.get(target);
  }

  void remember(Target target, Aim aim) {
    if (target.host().length() + target.uri().length() > LONGEST) {
      return;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(target, aim);
  }
}
