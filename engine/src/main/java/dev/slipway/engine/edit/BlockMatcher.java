package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks for lines in a file, first exactly and then less and less so. The first rung on which they
 * are found decides: in one place they are found, in more they are ambiguous.
 */
final class BlockMatcher {
  private static final int MOST_SHOWN = 5;
  private static final int LEAST_WITHIN = 3;

  private final List<String> lines;
  private final List<String> searched;
  private final boolean replacesOneLine;

  private BlockMatcher(List<String> lines, List<String> searched, boolean replacesOneLine) {
    this.lines = lines;
    this.searched = searched;
    this.replacesOneLine = replacesOneLine;
  }

  /** The place of lines that are not all blank. */
  static BlockMatch match(SourceLines file, SourceLines searched, SourceLines replacement) {
    return new BlockMatcher(file.texts(), searched.texts(), replacement.size() <= 1).match();
  }

  private BlockMatch match() {
    BlockMatch found = lines(MatchRung.EXACT, UnaryOperator.identity());
    found = found != null ? found : lines(MatchRung.TRAILING_SPACE, String::stripTrailing);
    found = found != null ? found : shifted(MatchRung.INDENT, String::strip);
    found = found != null ? found : withinLine();
    found = found != null ? found : shifted(MatchRung.UNICODE, line -> PlainForm.of(line).strip());
    return found != null ? found : similar();
  }

  private @Nullable BlockMatch lines(MatchRung rung, UnaryOperator<String> form) {
    return decide(rung, LineSearch.find(lines, searched, form));
  }

  private static @Nullable BlockMatch decide(MatchRung rung, List<Integer> starts) {
    return switch (starts.size()) {
      case 0 -> null;
      case 1 -> new BlockMatch.Found(rung, starts.getFirst(), 0);
      default ->
          new BlockMatch.Ambiguous(rung, starts.subList(0, Math.min(MOST_SHOWN, starts.size())));
    };
  }

  private @Nullable BlockMatch shifted(MatchRung rung, UnaryOperator<String> form) {
    DiffBudget budget = DiffBudget.usual();
    List<Integer> starts = new ArrayList<>();
    for (int start : LineSearch.find(lines, searched, form)) {
      // Places that were not looked at may match too, so that nothing is found where work runs out.
      if (!budget.take(searched.size())) {
        return new BlockMatch.Missing(Optional.of(start));
      }
      if (IndentShift.between(searched, lines.subList(start, start + searched.size()))
          .isPresent()) {
        starts.add(start);
      }
    }
    return decide(rung, starts);
  }

  private @Nullable BlockMatch withinLine() {
    String text = searched.getFirst();
    if (searched.size() > 1 || !replacesOneLine || text.strip().length() < LEAST_WITHIN) {
      return null;
    }
    List<Integer> starts = new ArrayList<>();
    int column = 0;
    for (int line = 0; line < lines.size() && starts.size() < MOST_SHOWN; line++) {
      int at = lines.get(line).indexOf(text);
      if (at >= 0) {
        starts.add(line);
        column = at;
        if (lines.get(line).indexOf(text, at + 1) >= 0) {
          starts.add(line);
        }
      }
    }
    return starts.size() == 1
        ? new BlockMatch.Found(MatchRung.WITHIN_LINE, starts.getFirst(), column)
        : decide(MatchRung.WITHIN_LINE, starts);
  }

  private BlockMatch similar() {
    SimilarLines similar = SimilarLines.search(lines, searched, DiffBudget.usual());
    BlockMatch found = decide(MatchRung.SIMILAR, similar.enough());
    return found != null ? found : new BlockMatch.Missing(similar.closest());
  }
}
