package dev.slipway.engine.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects what was read, and tells the listener. */
final class Sink {
  private static final int MOST_PROBLEMS = 100;

  private final Consumer<AnswerEvent> listener;
  private final List<AnswerPart> parts = new ArrayList<>();
  private final List<AnswerProblem> problems = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private final Set<String> paths = new HashSet<>();
  private int size;
  private int unnamedLine;
  private boolean tagged;
  private boolean loose;
  private int line;

  Sink(Consumer<AnswerEvent> listener) {
    this.listener = listener;
  }

  int line() {
    return line;
  }

  void nextLine() {
    line++;
  }

  /** How many parts and blocks there are. */
  int size() {
    return size;
  }

  void event(AnswerEvent event) {
    listener.accept(event);
  }

  void prose(String text) {
    prose.append(text);
    event(new AnswerEvent.ProseRead(text));
  }

  /** A part that a tag named. */
  void part(AnswerPart part) {
    flushProse();
    parts.add(part);
    size++;
    if (part instanceof AnswerPart.Action action) {
      paths.add(action.path());
    }
  }

  /** A part that no tag named; it goes where tags come. */
  void loosePart(AnswerPart part) {
    looseBegun();
    part(part);
  }

  /** Says that something that no tag named was begun. */
  void looseBegun() {
    loose = true;
  }

  void block(String path, EditBlock block) {
    size++;
    event(new AnswerEvent.BlockRead(path, block));
  }

  void problem(AnswerProblem.Kind kind, int at, String path, String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      AnswerProblem problem = new AnswerProblem(kind, at, path, sentence);
      problems.add(problem);
      event(new AnswerEvent.ProblemFound(problem));
    }
  }

  /** Says that the answer uses tags: code that was taken for files without one only illustrated. */
  void tagged() {
    if (loose && !tagged) {
      parts.removeIf(AnswerPart.Action.class::isInstance);
      paths.clear();
      problems.clear();
      event(new AnswerEvent.Retracted());
    }
    tagged = true;
    loose = false;
  }

  boolean isTagged() {
    return tagged;
  }

  /** Whether a file of that path came already. */
  boolean has(String path) {
    return paths.contains(path);
  }

  /** Takes back everything so far. */
  void retract() {
    prose.setLength(0);
    parts.clear();
    paths.clear();
    problems.clear();
    tagged = false;
    loose = false;
    unnamedLine = 0;
    event(new AnswerEvent.Retracted());
  }

  /** Remembers code that nothing named, for an answer in which nothing else is. */
  void unnamedCode(int at) {
    if (unnamedLine == 0) {
      unnamedLine = at;
    }
  }

  /** What an answer without any file lacks. */
  void endWithoutFiles() {
    if (unnamedLine > 0 && parts.stream().noneMatch(AnswerPart.Action.class::isInstance)) {
      problem(
          AnswerProblem.Kind.UNNAMED_CODE,
          unnamedLine,
          "",
          "There is code in the answer, and nothing says which file it belongs to.");
      unnamedLine = 0;
    }
  }

  List<AnswerPart> parts() {
    List<AnswerPart> all = new ArrayList<>(parts);
    if (!prose.toString().isBlank()) {
      all.add(new AnswerPart.Prose(prose.toString()));
    }
    return all;
  }

  List<AnswerProblem> problems() {
    return problems;
  }

  private void flushProse() {
    if (!prose.toString().isBlank()) {
      parts.add(new AnswerPart.Prose(prose.toString()));
    }
    prose.setLength(0);
  }
}
