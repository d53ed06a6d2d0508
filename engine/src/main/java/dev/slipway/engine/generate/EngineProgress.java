package dev.slipway.engine.generate;

import dev.slipway.core.model.ModelUse;
import java.util.List;

/**
 * Told by an engine of what it does, while it does it. All that is shown is stored first, and each
 * call throws where the work is not the engine's any more.
 */
@FunctionalInterface
public interface EngineProgress {
  /** A sentence for the maker, stored before it is shown. */
  void say(String sentence);

  /** A sentence on why the work takes another way. */
  default void say(Turn turn, String sentence) {
    say(sentence);
  }

  /** What happened to files, in order; they become a version only at the end. */
  default void files(List<FileNews> news) {}

  /** What a model used, told after each call, also where the call led to nothing; never throws. */
  default void used(String engine, ModelUse use) {}

  /** Why work takes another way. */
  enum Turn {
    /** Another engine is asked. */
    FALLBACK,
    /** The same engine is asked to put right what it wrote. */
    REPAIR
  }
}
