package dev.slipway.engine.model;

import dev.slipway.engine.answer.Answer;
import java.time.Duration;
import java.util.Optional;

/** How asking a model ended, continuations included. */
sealed interface Reply {
  /**
   * It answered to the end.
   *
   * @param answer what was read
   * @param text what it wrote
   */
  record Complete(Answer answer, String text) implements Reply {}

  /**
   * There is no whole answer.
   *
   * @param reason a sentence
   * @param retryAfter when asking again makes sense, where that is known
   */
  record Failed(String reason, Optional<Duration> retryAfter) implements Reply {}

  /**
   * It will not do what was asked.
   *
   * @param reason a sentence
   */
  record Withheld(String reason) implements Reply {}
}
