package dev.slipway.engine.generate;

/** Writes or changes an app from a prompt. */
public interface Engine {
  /** The name that requests choose it by. */
  String name();

  /**
   * Does the work of one generation. Blocks; may be interrupted when the generation is cancelled or
   * the server stops.
   *
   * @param progress told of what happens while it happens; throws to stop the work when the
   *     generation is no longer this worker's
   */
  EngineResult write(EngineRequest request, EngineProgress progress);
}
