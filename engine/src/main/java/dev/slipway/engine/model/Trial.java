package dev.slipway.engine.model;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.check.AppChecker;
import dev.slipway.engine.check.AppFixer;
import dev.slipway.engine.check.Finding;
import dev.slipway.engine.check.FixNote;
import dev.slipway.engine.check.Fixed;
import dev.slipway.engine.edit.ChangeResult;
import dev.slipway.engine.edit.ChangeSet;
import dev.slipway.engine.edit.EditRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries an answer on a copy of an app's files; what can be mended for certain is. */
final class Trial {
  private static final String SERVED = "_slipway/";

  private final EditRules rules;
  private final AppChecker checker;
  private final AppFixer fixer;

  Trial(EditRules rules, AppChecker checker) {
    this.rules = rules;
    this.checker = checker;
    this.fixer = new AppFixer(checker);
  }

  /** What became of it. */
  sealed interface Result {
    /**
     * The files are good.
     *
     * @param files the files
     * @param mended what was mended in them
     */
    record Fits(FileTree files, List<FixNote> mended) implements Result {}

    /**
     * The changes do not go with the files; nothing was changed.
     *
     * @param refused why
     */
    record Refused(ChangeResult.Refused refused) implements Result {}

    /**
     * The changes are made, and the app would not work.
     *
     * @param files the files with the changes
     * @param findings what is wrong
     */
    record Broken(FileTree files, List<Finding> findings) implements Result {}
  }

  /** What breaks files as they are; nobody is asked to put that right who did not do it. */
  Set<String> faults(FileTree files) {
    return files.files().isEmpty()
        ? Set.of()
        : checker.check(files).stream()
            .filter(finding -> finding.kind().breaks())
            .map(Finding::fingerprint)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What Slipway serves itself hides an app's file of the same name, so there is to be none. */
  private static Set<FilePath> with(Set<FilePath> untouchable, Answer answer) {
    Set<FilePath> all = new HashSet<>(untouchable);
    answer.actions().stream()
        .flatMap(action ->
            action instanceof AnswerPart.Rename(String from, String to, _)
                ? Stream.of(from, to)
                : Stream.of(action.path()))
        .map(path -> path.startsWith("./") ? path.substring(2) : path)
        .filter(path -> path.startsWith(SERVED))
        .flatMap(path -> FilePath.parse(path).stream())
        .forEach(all::add);
    return all;
  }

  /**
   * Tries an answer.
   *
   * @param untouchable files that no answer may change
   * @param known faults that were there before
   */
  Result of(FileTree base, Answer answer, Set<FilePath> untouchable, Set<String> known) {
    return switch (ChangeSet.apply(base, answer, rules, with(untouchable, answer))) {
      case ChangeResult.Refused refused -> new Result.Refused(refused);
      case ChangeResult.Applied(FileTree files, _) -> {
        Fixed fixed = fixer.fix(files, untouchable);
        List<Finding> findings =
            checker.check(fixed.files()).stream()
                .filter(finding -> finding.kind().breaks())
                .filter(finding -> !known.contains(finding.fingerprint()))
                .toList();
        yield findings.isEmpty()
            ? new Result.Fits(fixed.files(), fixed.notes())
            : new Result.Broken(fixed.files(), findings);
      }
    };
  }
}
