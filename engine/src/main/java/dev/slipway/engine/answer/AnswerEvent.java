package dev.slipway.engine.answer;

/**
 * What happens while an answer streams. The same text gives the same events wherever it is cut into
 * pieces.
 */
public sealed interface AnswerEvent {
  /**
   * Words around the files, one line.
   *
   * @param text the line with its end
   */
  record ProseRead(String text) implements AnswerEvent {}

  /**
   * A file with its whole content begins.
   *
   * @param path as the model wrote it
   */
  record FileBegun(String path) implements AnswerEvent {}

  /**
   * One more line of the file that began last.
   *
   * @param path the file
   * @param text the line with its end
   */
  record FileText(String path, String text) implements AnswerEvent {}

  /**
   * The file that began last is whole.
   *
   * @param path the file
   */
  record FileEnded(String path) implements AnswerEvent {}

  /**
   * One replacement is whole.
   *
   * @param path the file that it is for
   * @param block the replacement
   */
  record BlockRead(String path, EditBlock block) implements AnswerEvent {}

  /**
   * A file is to go or to move.
   *
   * @param action a {@link AnswerPart.Delete} or {@link AnswerPart.Rename}
   */
  record ActionRead(AnswerPart.Action action) implements AnswerEvent {}

  /**
   * The words on the app are whole.
   *
   * @param about what they say
   */
  record AboutRead(AnswerPart.About about) implements AnswerEvent {}

  /** Everything before was no answer: thinking aloud, or code that only illustrated. */
  record Retracted() implements AnswerEvent {}

  /**
   * Something could not be understood.
   *
   * @param problem what
   */
  record ProblemFound(AnswerProblem problem) implements AnswerEvent {}
}
