package dev.slipway.core.suggestion;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import java.time.Instant;
import java.util.List;

/**
 * Suggestions that were made together.
 *
 * @param app whose they are
 * @param base the version that they were made from
 * @param first whether they are the ones that every version gets; a version gets them once
 * @param candidates the best first, with keys that differ
 * @param events what is appended to the app's log where any is stored
 * @param now when they were made
 */
public record SuggestionBatch(
    AppId app,
    int base,
    boolean first,
    List<NewSuggestion> candidates,
    List<NewEvent> events,
    Instant now) {
  /** Copies the lists. */
  public SuggestionBatch {
    candidates = List.copyOf(candidates);
    events = List.copyOf(events);
  }
}
