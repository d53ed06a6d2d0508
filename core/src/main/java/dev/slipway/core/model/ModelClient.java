package dev.slipway.core.model;

/** One language model behind one key. */
public interface ModelClient {
  /** Which model it asks. Never blocks, never fails. */
  ModelId id();

  /**
   * Asks, and hands the answer on as it is written. Blocks until the answer has ended, so it is
   * called on a virtual thread; safe for use by many threads.
   *
   * <p>All that is to be expected of a model or of the way to it is in the outcome. An interrupt
   * ends the call upstream at once, closes its connection, leaves the thread interrupted and is the
   * outcome {@link ModelFailureKind#CANCELLED}. An exception of the listener does the same and is
   * thrown on. What the listener heard before a failure stays heard: an answer is whole only with
   * {@link ModelOutcome.Answered}.
   */
  ModelOutcome stream(ModelRequest request, ModelListener listener);
}
