package dev.slipway.core.generation;

import dev.slipway.core.app.AppId;

/** What became of a generation that was to be submitted. */
public sealed interface Submission {
  /** It is stored and will be worked on. */
  record Accepted() implements Submission {}

  /** The key was used before with the same request: this is what that request made. */
  record Replayed(AppId app, GenerationId generation) implements Submission {}

  /** The key was used before with another request; nothing was written. */
  record KeyReused() implements Submission {}

  /** There is no such app; nothing was written. */
  record AppGone() implements Submission {}
}
