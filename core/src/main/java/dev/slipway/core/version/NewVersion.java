package dev.slipway.core.version;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version to publish, with all that must become visible together with it.
 *
 * @param app whose it is
 * @param base the version that it was made from; it is refused unless that is still the current one
 * @param cause what made it
 * @param title one line on what changed, at most 200 characters
 * @param tree its files
 * @param description the app's new description; null leaves it
 * @param metadata the app's new metadata, a JSON object; null leaves it
 * @param name the app's new name; null leaves it
 * @param lease the lease of the generation that this version finishes; null where none does
 * @param use what models used for it, stored with the generation; null where none was asked
 * @param suggestion the number of the open suggestion that this version applies; null for none
 * @param events what is appended to the app's log in the same transaction, after a {@code version}
 *     event that the store writes itself
 * @param now when it is made
 */
public record NewVersion(
    AppId app,
    int base,
    VersionCause cause,
    String title,
    FileTree tree,
    @Nullable String description,
    @Nullable Json metadata,
    @Nullable String name,
    @Nullable Lease lease,
    @Nullable GenerationUse use,
    @Nullable Integer suggestion,
    List<NewEvent> events,
    Instant now) {
  /** Copies the events. */
  public NewVersion {
    events = List.copyOf(events);
  }

  /** A version that applies no suggestion. */
  public NewVersion(
      AppId app,
      int base,
      VersionCause cause,
      String title,
      FileTree tree,
      @Nullable String description,
      @Nullable Json metadata,
      @Nullable String name,
      @Nullable Lease lease,
      List<NewEvent> events,
      Instant now) {
    this(
        app, base, cause, title, tree, description, metadata, name, lease, null, null, events, now);
  }

  /** The same with what models used for it. */
  public NewVersion withUse(@Nullable GenerationUse used) {
    return new NewVersion(
        app,
        base,
        cause,
        title,
        tree,
        description,
        metadata,
        name,
        lease,
        used,
        suggestion,
        events,
        now);
  }
}
