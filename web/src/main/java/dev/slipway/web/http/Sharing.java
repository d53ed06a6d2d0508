package dev.slipway.web.http;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Gives a request an answer that others get too. */
@FunctionalInterface
public interface Sharing {
  /** The answer, or the promise of one. Called on an event loop; does not block. */
  Outcome look();

  /** What came of it. */
  sealed interface Outcome {
    /** The answer is there. Where there is work, it must be run or refused in the background. */
    record Now(Recalled answer, @Nullable Work work) implements Outcome {}

    /** The answer will be there, or fail. Where there is work, it must be run or refused. */
    record Later(CompletionStage<Recalled> answer, @Nullable Work work) implements Outcome {}
  }

  /** Something that must be done on a virtual thread, for this request and others. */
  interface Work {
    /** Does it; blocks, and throws nothing. */
    void run();

    /** Gives up, since there is no place to do it. */
    void refuse(RuntimeException failure);
  }
}
