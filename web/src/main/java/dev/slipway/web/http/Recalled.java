package dev.slipway.web.http;

/**
 * An answer that is shared by many requests, as one of them gets it.
 *
 * @param wire the answer
 * @param freshness how it came
 * @param ageSeconds how old it is
 */
public record Recalled(Wire wire, Freshness freshness, long ageSeconds) {
  /** How an answer came. */
  public enum Freshness {
    /** It was there. */
    HIT,
    /** It was made now. */
    MISS,
    /** It was there, and a newer one is being made. */
    STALE
  }
}
