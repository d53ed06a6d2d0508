package dev.slipway.core.version;

import dev.slipway.core.app.AppId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One immutable snapshot of an app's files.
 *
 * @param app whose it is
 * @param number 1, 2, 3 … without gaps within the app
 * @param cause what made it
 * @param title one line on what changed: the prompt, or what was edited
 * @param name what its maker calls it; null where it has no name
 * @param files how many files it has
 * @param bytes the sum of their contents' lengths
 * @param createdAt when it was made
 */
public record Version(
    AppId app,
    int number,
    VersionCause cause,
    String title,
    @Nullable String name,
    int files,
    long bytes,
    Instant createdAt) {}
