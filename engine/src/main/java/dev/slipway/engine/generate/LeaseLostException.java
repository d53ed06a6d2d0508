package dev.slipway.engine.generate;

/** Ends the work without another word: the generation is somebody else's now. */
final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLostException() {
    super("lease lost", null, false, false);
  }
}
