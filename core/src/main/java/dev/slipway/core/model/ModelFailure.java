package dev.slipway.core.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call to a model failed.
 *
 * @param kind which way
 * @param message a sentence for people; never holds a key, an address's query, or what the provider
 *     wrote
 * @param retryAfter when asking again makes sense, where that is known
 */
public record ModelFailure(ModelFailureKind kind, String message, Optional<Duration> retryAfter) {
  /** A failure of which nobody knows how long it lasts. */
  public static ModelFailure of(ModelFailureKind kind, String message) {
    return new ModelFailure(kind, message, Optional.empty());
  }

  /**
   * The value of a Retry-After header: whole seconds, at least one, rounded up, so that nobody
   * comes back too early.
   */
  public Optional<Long> retryAfterSeconds() {
    return retryAfter.map(wait -> Math.max(1, wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0)));
  }
}
