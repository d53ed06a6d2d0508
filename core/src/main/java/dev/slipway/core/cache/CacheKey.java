package dev.slipway.core.cache;

import java.util.List;

/**
 * What was asked, by whom. Two requests have equal keys only where one answer is right for both.
 *
 * @param audience who may see the answer; callers with different rights differ in it
 * @param route which route answers
 * @param details what the request said beyond that, in a fixed order
 */
public record CacheKey(String audience, String route, List<String> details) {
  /** Copies the details. */
  public CacheKey {
    details = List.copyOf(details);
  }

  /** About how many bytes of memory it takes. */
  public int weight() {
    int characters = audience.length() + route.length();
    for (String detail : details) {
      characters += detail.length();
    }
    return 128 + characters + 56 * details.size();
  }
}
