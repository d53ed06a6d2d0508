package dev.slipway.core.feed;

import dev.slipway.core.app.AppId;
import dev.slipway.core.generation.GenerationId;

/** What a signal is about. */
public sealed interface Topic {
  /** An app's event log grew. */
  record AppEvents(AppId app) implements Topic {}

  /** A record of an app's collection changed. */
  record AppRecords(AppId app, String collection) implements Topic {}

  /** A generation was cancelled; whoever works on it can stop. */
  record Cancelled(GenerationId generation) implements Topic {}

  /** There may be a generation to claim. */
  record Work() implements Topic {}
}
