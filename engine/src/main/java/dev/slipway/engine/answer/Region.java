package dev.slipway.engine.answer;

import org.jspecify.annotations.Nullable;

/** A stretch of an answer's lines that one thing reads. */
sealed interface Region
    permits AboutRegion, EditRegion, FenceRegion, FileRegion, PageRegion, ReasoningRegion {
  /**
   * Takes one line with its end. Null while the region goes on; once it has ended, what of the line
   * does not belong to it.
   */
  @Nullable String take(String line);

  /**
   * Whether the region ends here if the answer does.
   *
   * @param partial the last line, which has no end and was not taken
   */
  boolean endsWith(String partial);

  /** What the answer breaks off in; the last line was not taken. */
  Answer.Incomplete incomplete(String partial);

  /** Hands over what there is; called only where the region ends with the answer. */
  default void endHere() {}

  /** Forgets the content so far, since it comes again from its beginning. */
  default void restart() {}

  /** Says that the continuation stands in a fence of its own. */
  default void continueIn(Fence fence) {}
}
