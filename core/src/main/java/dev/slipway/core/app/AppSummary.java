package dev.slipway.core.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an app: not its prompt, nor all that its engine says of it.
 *
 * @param id its identity
 * @param name what people call it
 * @param description one sentence on what it is; empty until it has a version
 * @param status where it is in its life
 * @param version the current version's number; 0 where there is none yet
 * @param kind what kind of app its engine understood, the text that its metadata holds at {@code
 *     understanding.kind}; null where the engine did not say
 * @param createdAt when it was submitted
 * @param updatedAt when it changed last
 */
public record AppSummary(
    AppId id,
    String name,
    String description,
    AppStatus status,
    int version,
    @Nullable String kind,
    Instant createdAt,
    Instant updatedAt) {}
