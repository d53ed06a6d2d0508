package dev.slipway.engine.edit;

import dev.slipway.core.version.FilePath;
import dev.slipway.engine.answer.EditBlock;
import java.util.List;
import java.util.Optional;

/** Puts the replacements of one file into its text, each into what those before it left. */
final class FileBlocks {
  private static final int MOST_EXCERPT = 30;
  private static final int LONGEST_LINE = 200;

  private final FilePath path;
  private final List<ChangeNote> notes;
  private final List<ChangeProblem> problems;
  private String text;
  private int block;

  FileBlocks(FilePath path, String text, List<ChangeNote> notes, List<ChangeProblem> problems) {
    this.path = path;
    this.text = text;
    this.notes = notes;
    this.problems = problems;
  }

  String text() {
    return text;
  }

  void apply(List<EditBlock> blocks) {
    for (EditBlock each : blocks) {
      block++;
      SourceLines searched = SourceLines.of(each.search());
      if (!searched.isBlank()) {
        replace(searched, SourceLines.of(each.replace()));
      } else if (text.isEmpty()) {
        text = each.replace();
        notes.add(new ChangeNote(path, block, MatchRung.EXACT));
      } else {
        problem(
            ChangeProblem.Kind.EMPTY_SEARCH,
            "It searches nothing, and the file is not empty. Search the line beside which the new"
                + " lines go, and repeat it in the replacement.",
            Optional.empty());
      }
    }
  }

  private void replace(SourceLines searched, SourceLines replacement) {
    SourceLines file = SourceLines.of(text);
    switch (BlockMatcher.match(file, searched, replacement)) {
      case BlockMatch.Found found -> {
        text = BlockApplier.apply(file, searched, replacement, found).joined();
        notes.add(new ChangeNote(path, block, found.rung()));
      }
      case BlockMatch.Ambiguous(MatchRung rung, List<Integer> starts) ->
          problem(
              ChangeProblem.Kind.AMBIGUOUS,
              "The searched text %s in more than one place, at lines %s. Search more lines around it."
                  .formatted(
                      rung.words(),
                      String.join(
                          ", ", starts.stream().map(start -> String.valueOf(start + 1)).toList())),
              Optional.empty());
      case BlockMatch.Missing(Optional<Integer> closest) ->
          problem(
              ChangeProblem.Kind.NOT_FOUND,
              "The searched lines are not in the file.",
              closest.map(start -> excerpt(file, searched, start)));
    }
  }

  private void problem(
      ChangeProblem.Kind kind, String sentence, Optional<ChangeProblem.Excerpt> excerpt) {
    problems.add(new ChangeProblem(kind, path.value(), block, sentence, excerpt));
  }

  private static ChangeProblem.Excerpt excerpt(SourceLines file, SourceLines searched, int start) {
    int end = Math.min(file.size(), start + searched.size());
    StringBuilder shown = new StringBuilder();
    for (int line = start; line < Math.min(end, start + MOST_EXCERPT); line++) {
      shown.append(shortened(file.texts().get(line))).append('\n');
    }
    for (int line = start; line < end; line++) {
      String there = file.texts().get(line);
      String wanted = searched.texts().get(line - start);
      if (!there.strip().equals(wanted.strip())) {
        String difference =
            "Line %d is \"%s\"; you searched \"%s\"."
                .formatted(line + 1, shortened(there.strip()), shortened(wanted.strip()));
        return new ChangeProblem.Excerpt(start + 1, shown.toString(), difference);
      }
    }
    return new ChangeProblem.Excerpt(
        start + 1, shown.toString(), "The indentation of these lines differs.");
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST_LINE) {
      return line;
    }
    boolean splitsPair = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1));
    return line.substring(0, splitsPair ? LONGEST_LINE - 1 : LONGEST_LINE) + "\u2026";
  }
}
