package dev.slipway.engine.generate;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.FileTree;

/** What an engine's work led to. */
public sealed interface EngineResult {
  /**
   * A new version.
   *
   * @param name what the app should be called
   * @param description one sentence on what it is
   * @param files all files of the version
   * @param metadata what the engine understood, a JSON object
   */
  record Written(String name, String description, FileTree files, Json metadata)
      implements EngineResult {}

  /** Nothing was changed, for a reason that the maker can act on. */
  record Declined(String reason) implements EngineResult {}
}
