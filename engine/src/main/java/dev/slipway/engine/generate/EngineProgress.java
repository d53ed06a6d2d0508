package dev.slipway.engine.generate;

/** Told by an engine of what it does, while it does it. */
public interface EngineProgress {
  /** A sentence for the maker, stored before it is shown. */
  void say(String sentence);
}
