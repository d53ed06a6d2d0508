package dev.slipway.core.cache;

/** An answer as a cache sees it. */
public interface CachedAnswer {
  /** About how many bytes of memory it takes now. */
  int weight();

  /** Whether it may be used again; one that may not goes only to those who waited for it. */
  boolean lasting();
}
