package dev.slipway.core.model;

/**
 * Hears an answer while it is written.
 *
 * <p>All calls come from the thread that called {@link ModelClient#stream}, in order, and none
 * after it returned. An exception ends the call upstream and comes out of {@code stream} unchanged.
 */
public interface ModelListener {
  /** The next piece of the answer; never empty. Joined, the pieces are the answer. */
  void text(String piece);

  /** The next piece of what the model thinks aloud before or between; no part of the answer. */
  default void thinking(String piece) {}
}
