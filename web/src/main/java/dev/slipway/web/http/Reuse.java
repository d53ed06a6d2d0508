package dev.slipway.web.http;

import dev.slipway.core.app.AppId;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the answers of a route are used again.
 *
 * @param lifetime for how long
 * @param source what they are made from
 * @param defaults query parameters that say nothing where they have these values
 */
public record Reuse(Lifetime lifetime, Source source, Map<String, String> defaults) {
  /** What answers are made from. */
  public enum Source {
    /** The product itself. */
    PRODUCT,
    /** All apps. */
    LISTS,
    /** The app that the path names as {@code id}. */
    APP
  }

  /** Copies the defaults. */
  public Reuse {
    defaults = Map.copyOf(defaults);
  }

  /** Answers made from the product. */
  public static Reuse ofProduct() {
    return new Reuse(Lifetime.LONG, Source.PRODUCT, Map.of());
  }

  /** Lists of apps. */
  public static Reuse ofLists(Map<String, String> defaults) {
    return new Reuse(Lifetime.LISTS, Source.LISTS, defaults);
  }

  /** Answers about one app. */
  public static Reuse ofApp(Map<String, String> defaults) {
    return new Reuse(Lifetime.USUAL, Source.APP, defaults);
  }

  /**
   * What the answer to a request is good for; empty where it is for nobody else, since the request
   * is refused or names no app.
   *
   * @param named what the route's template named, in its order
   */
  public Optional<Share> share(List<String> named, Request head, Map<String, String> parameters) {
    List<String> details = new ArrayList<>(named);
    Set<String> seen = new HashSet<>();
    TreeMap<String, String> sorted = new TreeMap<>();
    for (Map.Entry<String, String> entry : head.query()) {
      if (!seen.add(entry.getKey())) {
        return Optional.empty();
      }
      if (!entry.getValue().equals(defaults.get(entry.getKey()))) {
        sorted.put(entry.getKey(), entry.getValue());
      }
    }
    sorted.forEach((name, value) -> {
      details.add(name);
      details.add(value);
    });
    return switch (source) {
      case PRODUCT -> Optional.of(new Share(details, List.of(), lifetime));
      case LISTS -> Optional.of(new Share(details, List.of(new CacheTag.Lists()), lifetime));
      case APP ->
          AppId.parse(parameters.getOrDefault("id", ""))
              .map(app -> new Share(details, List.of(new CacheTag.OneApp(app)), lifetime));
    };
  }
}
