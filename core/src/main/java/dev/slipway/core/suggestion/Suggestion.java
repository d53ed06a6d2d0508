package dev.slipway.core.suggestion;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an app that is ready, and can be looked at before it is applied.
 *
 * @param app whose it is
 * @param number 1, 2, 3 … within the app, never given twice
 * @param base the version that it was made from
 * @param key the stable name of the idea, such as {@code chart:amount:date}
 * @param title one line on what it does
 * @param description a sentence or two on what the maker gets
 * @param state what the maker has made of it
 * @param changes what it does to files, in the order of their paths; at least one
 * @param understanding what the app's metadata says of it afterwards, a JSON object; null leaves it
 * @param appDescription the app's description afterwards; null leaves it
 * @param createdAt when it was made
 */
public record Suggestion(
    AppId app,
    int number,
    int base,
    String key,
    String title,
    String description,
    SuggestionState state,
    List<FileChange> changes,
    @Nullable Json understanding,
    @Nullable String appDescription,
    Instant createdAt) {
  /** Copies the changes. */
  public Suggestion {
    changes = List.copyOf(changes);
  }
}
