package dev.slipway.core.app;

import java.time.Instant;

/**
 * What ranking needs of an app, which is less than the app: hundreds are ranked for a page of
 * twenty.
 *
 * @param id its identity
 * @param name what people call it
 * @param prompt the prompt that made it
 * @param description one sentence on what it is
 * @param createdAt when it was submitted
 */
public record SearchCandidate(
    AppId id, String name, String prompt, String description, Instant createdAt) {
  /** The part of an app that is ranked. */
  public static SearchCandidate of(App app) {
    return new SearchCandidate(
        app.id(), app.name(), app.prompt(), app.description(), app.createdAt());
  }
}
