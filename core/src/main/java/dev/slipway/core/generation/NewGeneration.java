package dev.slipway.core.generation;

import dev.slipway.core.app.App;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.model.ModelImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generation to submit.
 *
 * @param app the new app that it makes; null where its app exists
 * @param generation the generation, pending
 * @param key the caller's idempotency key; null where there is none
 * @param events what is appended to the app's log in the same transaction
 * @param images pictures beside the prompt, kept for as long as the app
 */
public record NewGeneration(
    @Nullable App app,
    Generation generation,
    @Nullable IdempotencyKey key,
    List<NewEvent> events,
    List<ModelImage> images) {
  /** Copies the lists. */
  public NewGeneration {
    events = List.copyOf(events);
    images = List.copyOf(images);
  }

  /** A generation without pictures. */
  public NewGeneration(
      @Nullable App app,
      Generation generation,
      @Nullable IdempotencyKey key,
      List<NewEvent> events) {
    this(app, generation, key, events, List.of());
  }
}
