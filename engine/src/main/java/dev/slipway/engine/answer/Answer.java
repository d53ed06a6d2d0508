package dev.slipway.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as far as it was read.
 *
 * @param parts what is whole, in order
 * @param incomplete what the answer ends within; it is not among the parts
 * @param problems what could not be understood
 */
public record Answer(
    List<AnswerPart> parts, Optional<Incomplete> incomplete, List<AnswerProblem> problems) {
  /**
   * The part that an answer breaks off in.
   *
   * @param path its file, as the model wrote it; empty for a part without one
   * @param text all of it that came, its unfinished last line included
   * @param edit whether it is an edit and no whole file
   */
  public record Incomplete(String path, String text, boolean edit) {}

  /** Copies the lists. */
  public Answer {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /**
   * The answer with a whole file that was not closed among its parts. For a model that says that it
   * came to its end, and only forgot the tag.
   */
  public Answer closed() {
    if (incomplete.isEmpty() || incomplete.get().edit() || incomplete.get().path().isEmpty()) {
      return this;
    }
    List<AnswerPart> all = new ArrayList<>(parts);
    all.add(new AnswerPart.Whole(incomplete.get().path(), incomplete.get().text(), 0));
    return new Answer(all, Optional.empty(), problems);
  }

  /** The parts that change files, in order. */
  public List<AnswerPart.Action> actions() {
    return parts.stream()
        .filter(AnswerPart.Action.class::isInstance)
        .map(AnswerPart.Action.class::cast)
        .toList();
  }

  /** The last words on the app, or empty where there are none. */
  public Optional<AnswerPart.About> about() {
    return parts.stream()
        .filter(AnswerPart.About.class::isInstance)
        .map(AnswerPart.About.class::cast)
        .reduce((_, last) -> last);
  }
}
