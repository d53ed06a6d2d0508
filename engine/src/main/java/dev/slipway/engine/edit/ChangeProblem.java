package dev.slipway.engine.edit;

import java.util.Optional;

/**
 * One reason why changes were refused.
 *
 * @param kind what it is
 * @param path the file that it is about, as it was written; empty where it is about none
 * @param block which of the file's replacements, from 1; 0 where it is about the whole file
 * @param sentence what is wrong
 * @param excerpt the lines of the file that come closest to what was searched
 */
public record ChangeProblem(
    Kind kind, String path, int block, String sentence, Optional<Excerpt> excerpt) {
  /** All that changes are refused for. */
  public enum Kind {
    /** The answer's form could not be understood. */
    FORM,
    /** The answer broke off. */
    INCOMPLETE,
    /** The answer changes nothing. */
    NO_CHANGE,
    /** The path is not one that a file of an app may have. */
    PATH,
    /** The file is not the model's to change. */
    PROTECTED,
    /** The file is changed twice in ways that do not go together. */
    TWICE,
    /** There is no such file. */
    NO_FILE,
    /** The file is no text. */
    NO_TEXT,
    /** There is a file already where one was to be made or moved to. */
    EXISTS,
    /** The searched lines are not in the file. */
    NOT_FOUND,
    /** The searched lines are in the file more than once. */
    AMBIGUOUS,
    /** A replacement searches nothing. */
    EMPTY_SEARCH,
    /** A file, the number of files or the app is too large, or names cannot stand side by side. */
    LIMIT
  }

  /**
   * Lines of a file beside those that were searched.
   *
   * @param firstLine the number of the first, from 1
   * @param text the lines
   * @param difference what differs first
   */
  public record Excerpt(int firstLine, String text, String difference) {}

  static ChangeProblem of(Kind kind, String path, String sentence) {
    return new ChangeProblem(kind, path, 0, sentence, Optional.empty());
  }
}
