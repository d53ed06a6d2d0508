package dev.slipway.engine.answer;

/**
 * Something in an answer that could not be understood.
 *
 * @param kind what it is
 * @param line the answer's line, from 1
 * @param path the file that it is about, as the model wrote it; empty where there is none
 * @param sentence what is wrong, for a model and for a person
 */
public record AnswerProblem(Kind kind, int line, String path, String sentence) {
  /** All that can be wrong with an answer's form. */
  public enum Kind {
    /** A block that needs a path has none. */
    NO_PATH,
    /** Code stands in the answer, and nothing says which file it is. */
    UNNAMED_CODE,
    /** An edit without a replacement in it. */
    EMPTY_EDIT,
    /** A replacement without its divider or its end. */
    BROKEN_BLOCK,
    /** The words on the app are no JSON object. */
    BROKEN_ABOUT,
    /** A file or a block was ended by the next one. */
    NOT_CLOSED,
    /** Thinking aloud that never ended, so nothing behind it was read. */
    ENDLESS_REASONING,
    /** More than is read. */
    TOO_LONG
  }
}
