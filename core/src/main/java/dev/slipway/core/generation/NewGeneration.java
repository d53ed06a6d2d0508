package dev.slipway.core.generation;

import dev.slipway.core.app.App;
import dev.slipway.core.event.NewEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generation to submit.
 *
 * @param app the new app that it makes; null where its app exists
 * @param generation the generation, pending
 * @param key the caller's idempotency key; null where there is none
 * @param events what is appended to the app's log in the same transaction
 */
public record NewGeneration(
    @Nullable App app, Generation generation, @Nullable IdempotencyKey key, List<NewEvent> events) {
  /** Copies the events. */
  public NewGeneration {
    events = List.copyOf(events);
  }
}
