package dev.slipway.engine.generate;

/**
 * Thrown by an engine whose thread was interrupted: nobody waits for what it would have written.
 */
public final class EngineStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing: whoever interrupted knows why. */
  public EngineStoppedException() {
    super("the engine was stopped", null, false, false);
  }
}
