package dev.slipway.core.generation;

import dev.slipway.core.app.AppId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One prompt's durable job.
 *
 * @param id its identity
 * @param app the app that it makes or changes
 * @param prompt what was asked, 1–8,000 characters
 * @param engine the engine asked for
 * @param status where it is in its life
 * @param attempts how often a worker began it; counted before the work starts
 * @param fence the fencing token of the newest lease; grows with each attempt
 * @param failure why it failed; null unless it did
 * @param version the version that it made; null where it made none
 * @param use what models used for it; null where none was asked
 * @param createdAt when it was submitted
 * @param updatedAt when its status changed last
 */
public record Generation(
    GenerationId id,
    AppId app,
    String prompt,
    String engine,
    GenerationStatus status,
    int attempts,
    long fence,
    @Nullable String failure,
    @Nullable Integer version,
    @Nullable GenerationUse use,
    Instant createdAt,
    Instant updatedAt) {
  /** A generation as it is first submitted. */
  public static Generation pending(
      GenerationId id, AppId app, String prompt, String engine, Instant now) {
    return new Generation(
        id, app, prompt, engine, GenerationStatus.PENDING, 0, 0, null, null, null, now, now);
  }
}
