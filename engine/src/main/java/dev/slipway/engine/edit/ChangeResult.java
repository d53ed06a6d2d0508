package dev.slipway.engine.edit;

import dev.slipway.core.version.FileTree;
import java.util.List;

/** What became of the changes of an answer: all of them, or none. */
public sealed interface ChangeResult {
  /**
   * All of them are in the files.
   *
   * @param files the app's files with the changes
   * @param notes how each replacement was put in its place
   */
  record Applied(FileTree files, List<ChangeNote> notes) implements ChangeResult {
    /** Copies the notes. */
    public Applied {
      notes = List.copyOf(notes);
    }
  }

  /**
   * None of them.
   *
   * @param problems all that is wrong, at least one
   */
  record Refused(List<ChangeProblem> problems) implements ChangeResult {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }

    /** The refusal as a request to the model that made the changes. */
    public String forModel() {
      return RefusalWords.forModel(problems);
    }

    /** The refusal in a sentence for the person who asked for the changes. */
    public String forPerson() {
      return RefusalWords.forPerson(problems);
    }
  }
}
