package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the lines of a replacement in their place. Lines that it shares with what was searched stay
 * as the file has them, so that a match that is not exact changes no more than was meant; new lines
 * end as the file's do.
 */
final class BlockApplier {
  private final SourceLines file;
  private final SourceLines searched;
  private final SourceLines replacement;
  private final BlockMatch.Found match;
  private final List<String> texts = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();

  private BlockApplier(
      SourceLines file, SourceLines searched, SourceLines replacement, BlockMatch.Found match) {
    this.file = file;
    this.searched = searched;
    this.replacement = replacement;
    this.match = match;
  }

  static SourceLines apply(
      SourceLines file, SourceLines searched, SourceLines replacement, BlockMatch.Found match) {
    BlockApplier applier = new BlockApplier(file, searched, replacement, match);
    return match.rung() == MatchRung.WITHIN_LINE ? applier.withinLine() : applier.lines();
  }

  private SourceLines withinLine() {
    List<String> changed = new ArrayList<>(file.texts());
    String line = changed.get(match.start());
    String text = replacement.size() == 0 ? "" : replacement.texts().getFirst();
    int behind = match.column() + searched.texts().getFirst().length();
    changed.set(match.start(), line.substring(0, match.column()) + text + line.substring(behind));
    return new SourceLines(changed, file.ends());
  }

  private SourceLines lines() {
    int start = match.start();
    int end = start + searched.size();
    copy(0, start);
    replaced(start, end);
    copy(end, file.size());
    mendEnds();
    return new SourceLines(texts, ends);
  }

  private void replaced(int start, int end) {
    IndentShift shift =
        switch (match.rung()) {
          case EXACT, TRAILING_SPACE, WITHIN_LINE -> IndentShift.NONE;
          case INDENT, UNICODE, SIMILAR ->
              IndentShift.between(searched.texts(), file.texts().subList(start, end))
                  .orElse(IndentShift.NONE);
        };
    Map<String, Integer> known = new HashMap<>();
    List<Change> changes =
        LineDiff.between(
            numbered(searched, known), numbered(replacement, known), DiffBudget.usual());
    int at = 0;
    for (Change change : changes) {
      copy(start + at, start + change.fromStart());
      for (int line = change.toStart(); line < change.toEnd(); line++) {
        texts.add(shift.apply(replacement.texts().get(line)));
        ends.add(file.usualEnd());
      }
      at = change.fromEnd();
    }
    copy(start + at, end);
  }

  private static int[] numbered(SourceLines lines, Map<String, Integer> known) {
    return lines.texts().stream()
        .mapToInt(each -> known.computeIfAbsent(each, _ -> known.size()))
        .toArray();
  }

  private void copy(int from, int to) {
    texts.addAll(file.texts().subList(from, to));
    ends.addAll(file.ends().subList(from, to));
  }

  /** Only the last line may be without an end, and it is so where the file's last line was. */
  private void mendEnds() {
    for (int line = 0; line < ends.size(); line++) {
      boolean last = line == ends.size() - 1;
      if (last && file.ends().getLast().isEmpty()) {
        ends.set(line, "");
      } else if (ends.get(line).isEmpty()) {
        ends.set(line, file.usualEnd());
      }
    }
  }
}
