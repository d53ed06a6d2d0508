package dev.slipway.engine.generate;

import java.time.Duration;
import java.util.Optional;

/** Writes or changes an app from a prompt. */
public interface Engine {
  /** The name that requests choose it by. */
  String name();

  /** For how long from now it takes no prompts; empty where it takes them. Never blocks. */
  default Optional<Duration> resting() {
    return Optional.empty();
  }

  /** Whether it makes use of pictures beside a prompt. */
  default boolean seesImages() {
    return false;
  }

  /**
   * Does the work of one generation. Blocks; may be interrupted when the generation is cancelled or
   * the server stops.
   *
   * @param progress told of what happens while it happens; throws to stop the work when the
   *     generation is no longer this worker's
   */
  EngineResult write(EngineRequest request, EngineProgress progress);
}
