package dev.slipway.engine.answer;

import java.util.List;
import java.util.Optional;

/** One part of an answer. Paths are as the model wrote them and may be anything. */
public sealed interface AnswerPart {
  /** A part that changes files. */
  sealed interface Action extends AnswerPart {
    /** The path of the file that it is about. */
    String path();

    /** The answer's line that it begins at, from 1. */
    int line();
  }

  /**
   * Words around the files.
   *
   * @param text as it was written
   */
  record Prose(String text) implements AnswerPart {}

  /**
   * A file with its whole content.
   *
   * @param path where it goes
   * @param text its content, as it was written
   * @param line the answer's line that it begins at
   */
  record Whole(String path, String text, int line) implements Action {}

  /**
   * Replacements in a file that exists.
   *
   * @param path the file
   * @param blocks the replacements in order, at least one
   * @param line the answer's line that it begins at
   */
  record Edits(String path, List<EditBlock> blocks, int line) implements Action {
    /** Copies the blocks. */
    public Edits {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A file goes.
   *
   * @param path the file
   * @param line the answer's line
   */
  record Delete(String path, int line) implements Action {}

  /**
   * A file gets another path.
   *
   * @param path the file
   * @param to its new path
   * @param line the answer's line
   */
  record Rename(String path, String to, int line) implements Action {}

  /**
   * What the model says of the app.
   *
   * @param name the app's name
   * @param description one sentence on it
   */
  record About(Optional<String> name, Optional<String> description) implements AnswerPart {}
}
