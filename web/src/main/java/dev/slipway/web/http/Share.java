package dev.slipway.web.http;

import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import java.util.List;

/**
 * Which requests an answer is good for, and until when.
 *
 * @param details what the request said, in a fixed order; requests to one route with the same
 *     details get the same answer
 * @param tags what the answer is made from
 * @param lifetime how long it is used again
 */
public record Share(List<String> details, List<CacheTag> tags, Lifetime lifetime) {
  /** Copies the lists. */
  public Share {
    details = List.copyOf(details);
    tags = List.copyOf(tags);
  }
}
