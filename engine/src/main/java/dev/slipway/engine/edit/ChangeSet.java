package dev.slipway.engine.edit;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.answer.AnswerProblem;
import dev.slipway.engine.answer.EditBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the changes of an answer into an app's files: all of them, or none. */
public final class ChangeSet {
  private static final int MOST_NAMES = 30;

  private enum Touch {
    WHOLE,
    EDITED,
    DELETED,
    RENAMED_AWAY,
    RENAMED_TO
  }

  private final FileTree base;
  private final EditRules rules;
  private final Set<FilePath> untouchable;
  private final Map<FilePath, Touch> touched = new LinkedHashMap<>();
  private final Map<FilePath, FileBlocks> edited = new LinkedHashMap<>();
  private final List<ChangeNote> notes = new ArrayList<>();
  private final List<ChangeProblem> problems = new ArrayList<>();
  private FileTree files;

  private ChangeSet(FileTree base, EditRules rules, Set<FilePath> untouchable) {
    this.base = base;
    this.rules = rules;
    this.untouchable = untouchable;
    this.files = base;
  }

  /**
   * The files with all changes, or all reasons why there are none.
   *
   * @param base the files as they are
   * @param untouchable the files that no answer may change
   */
  public static ChangeResult apply(
      FileTree base, Answer answer, EditRules rules, Set<FilePath> untouchable) {
    ChangeSet changes = new ChangeSet(base, rules, untouchable);
    changes.take(answer);
    return changes.problems.isEmpty()
        ? new ChangeResult.Applied(changes.files, changes.notes)
        : new ChangeResult.Refused(changes.problems);
  }

  private void take(Answer answer) {
    answer.problems().forEach(this::takeProblem);
    answer
        .incomplete()
        .ifPresent(part ->
            problem(
                ChangeProblem.Kind.INCOMPLETE, part.path(), "The answer breaks off in this part."));
    answer.actions().forEach(this::takeAction);
    edited.forEach((path, blocks) -> files = files.with(path, bytes(blocks.text())));
    if (answer.actions().isEmpty() && problems.isEmpty()) {
      problem(ChangeProblem.Kind.NO_CHANGE, "", "The answer changes no file.");
    }
    if (problems.isEmpty()) {
      checkRules();
    }
  }

  private void takeProblem(AnswerProblem problem) {
    switch (problem.kind()) {
      case NO_PATH, UNNAMED_CODE, EMPTY_EDIT, BROKEN_BLOCK, ENDLESS_REASONING, TOO_LONG ->
          problem(ChangeProblem.Kind.FORM, problem.path(), problem.sentence());
      // Nothing is lost by these.
      case BROKEN_ABOUT, NOT_CLOSED -> {}
    }
  }

  private void takeAction(AnswerPart.Action action) {
    FilePath path = path(action.path());
    if (path == null) {
      return;
    }
    switch (action) {
      case AnswerPart.Whole(_, String text, _) -> {
        if (touch(path, Touch.WHOLE)) {
          files = files.with(path, bytes(text));
        }
      }
      case AnswerPart.Edits(_, List<EditBlock> blocks, _) -> edit(path, blocks);
      case AnswerPart.Delete _ -> {
        if (requireFile(path) && touch(path, Touch.DELETED)) {
          files = files.without(path);
        }
      }
      case AnswerPart.Rename(_, String to, _) -> rename(path, to);
    }
  }

  private void edit(FilePath path, List<EditBlock> blocks) {
    FileBlocks there = edited.get(path);
    if (there == null) {
      if (files.find(path).isEmpty() && blocks.getFirst().search().isBlank()) {
        files = files.with(path, new byte[0]);
      }
      if (!requireFile(path) || !touch(path, Touch.EDITED)) {
        return;
      }
      Optional<String> text = files.find(path).flatMap(ChangeSet::text);
      if (text.isEmpty()) {
        problem(ChangeProblem.Kind.NO_TEXT, path.value(), "The file is not text in UTF-8.");
        return;
      }
      there = new FileBlocks(path, text.get(), notes, problems);
      edited.put(path, there);
    }
    there.apply(blocks);
  }

  private void rename(FilePath from, String toText) {
    FilePath to = path(toText);
    if (to == null || !requireFile(from)) {
      return;
    }
    if (files.find(to).isPresent()) {
      problem(ChangeProblem.Kind.EXISTS, to.value(), "There is a file of that name already.");
      return;
    }
    if (touch(from, Touch.RENAMED_AWAY) && touch(to, Touch.RENAMED_TO)) {
      files = files.with(to, files.find(from).orElseThrow()).without(from);
      FileBlocks blocks = edited.remove(from);
      if (blocks != null) {
        files = files.with(to, bytes(blocks.text()));
      }
    }
  }

  /** Remembers what is done to a file; false where that does not go with what was done before. */
  private boolean touch(FilePath path, Touch touch) {
    Touch before = touched.put(path, touch);
    boolean together =
        before == null
            || (touch == Touch.EDITED && before == Touch.RENAMED_TO)
            || (touch == Touch.RENAMED_AWAY && before == Touch.EDITED);
    if (!together) {
      problem(
          ChangeProblem.Kind.TWICE,
          path.value(),
          "The answer changes this file twice. Change it once, as a whole file or by edits.");
    }
    return together;
  }

  private @Nullable FilePath path(String text) {
    String relative = text.startsWith("./") ? text.substring(2) : text;
    Optional<FilePath> path = FilePath.parse(relative);
    if (path.isEmpty()) {
      problem(
          ChangeProblem.Kind.PATH,
          text,
          "This is not a path that a file may have. Paths are relative, such as js/app.js, without"
              + " \"..\" and without names that begin with a dot.");
    } else if (untouchable.contains(path.get())) {
      problem(ChangeProblem.Kind.PROTECTED, text, "This file may not be changed. Leave it out.");
      return null;
    }
    return path.orElse(null);
  }

  private boolean requireFile(FilePath path) {
    if (files.find(path).isPresent()) {
      return true;
    }
    List<String> names = base.files().keySet().stream().map(FilePath::value).toList();
    String listed = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    problem(
        ChangeProblem.Kind.NO_FILE,
        path.value(),
        "There is no such file. The files are: " + (listed.isEmpty() ? "none" : listed) + ".");
    return false;
  }

  private void checkRules() {
    try {
      rules.check(base, files);
    } catch (SlipwayException refused) {
      problem(ChangeProblem.Kind.LIMIT, "", refused.getMessage());
    }
  }

  private void problem(ChangeProblem.Kind kind, String path, String sentence) {
    problems.add(ChangeProblem.of(kind, path, sentence));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> text(byte[] content) {
    return TextLines.of(content).map(lines -> String.join("", lines.lines()));
  }
}
