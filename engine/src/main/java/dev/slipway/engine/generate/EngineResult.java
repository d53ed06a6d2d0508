package dev.slipway.engine.generate;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.FileTree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an engine's work led to. */
public sealed interface EngineResult {
  /**
   * A new version.
   *
   * @param name what the app should be called
   * @param description one sentence on what it is
   * @param files all files of the version
   * @param metadata what the engine understood, a JSON object
   * @param by who wrote it
   * @param passedOver why engines before this one did not, a sentence each
   */
  record Written(
      String name,
      String description,
      FileTree files,
      Json metadata,
      WrittenBy by,
      List<String> passedOver)
      implements EngineResult {
    /** Copies the sentences. */
    public Written {
      passedOver = List.copyOf(passedOver);
    }

    /** A version of the engine that was asked first. */
    public Written(String name, String description, FileTree files, Json metadata, WrittenBy by) {
      this(name, description, files, metadata, by, List.of());
    }
  }

  /** Nothing was changed, for a reason that the maker can act on. */
  record Declined(String reason) implements EngineResult {}

  /**
   * The engine could not do its work; another may.
   *
   * @param reason one or two sentences for the maker
   * @param retryAfter when asking again makes sense, where that is known
   */
  record Unavailable(String reason, Optional<Duration> retryAfter) implements EngineResult {}
}
