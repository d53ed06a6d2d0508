package dev.slipway.core.model;

/** How a call to a model ended. */
public sealed interface ModelOutcome {
  /** What the call used, counted once. */
  TokenUse use();

  /**
   * The model said that its answer has ended. Never said of a stream that was cut or garbled.
   *
   * @param finish why it ended
   * @param use what it used
   */
  record Answered(Finish finish, TokenUse use) implements ModelOutcome {}

  /**
   * There is no whole answer.
   *
   * @param failure why
   * @param use what it used nevertheless
   * @param began whether the listener heard anything; if so, asking again would say it twice
   */
  record Failed(ModelFailure failure, TokenUse use, boolean began) implements ModelOutcome {}

  /** Why an answer ended. */
  enum Finish {
    /** The model had said all. */
    STOP,
    /** It had used all tokens that it may. */
    LENGTH,
    /** The provider withheld the rest. */
    FILTERED
  }

  /** Nothing was asked, or nothing came before it failed. */
  static ModelOutcome failed(ModelFailure failure) {
    return new Failed(failure, TokenUse.NONE, false);
  }
}
