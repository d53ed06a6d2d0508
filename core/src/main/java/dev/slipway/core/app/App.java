package dev.slipway.core.app;

import dev.slipway.core.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app as its makers see it, without its files.
 *
 * @param id its identity
 * @param name what people call it, 1–120 characters
 * @param prompt the prompt that made it
 * @param description one sentence on what it is; empty until it has a version
 * @param status where it is in its life
 * @param failure why its first prompt led to no version; null unless the status is failed
 * @param runtime how its versions run
 * @param engine the engine asked for
 * @param version the current version's number; 0 where there is none yet
 * @param metadata what the engine says of it, a JSON object
 * @param createdAt when it was submitted
 * @param updatedAt when anything above changed last
 */
public record App(
    AppId id,
    String name,
    String prompt,
    String description,
    AppStatus status,
    @Nullable String failure,
    AppRuntime runtime,
    String engine,
    int version,
    Json metadata,
    Instant createdAt,
    Instant updatedAt) {
  /** This app as it is once its first version is published with it. */
  public App withFirstVersion() {
    return new App(
        id,
        name,
        prompt,
        description,
        AppStatus.RUNNING,
        null,
        runtime,
        engine,
        1,
        metadata,
        createdAt,
        updatedAt);
  }
}
