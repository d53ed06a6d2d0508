package dev.slipway.engine.suggest;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.suggestion.FileChange;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a suggestion still fits the files that an app has now, and what it makes of them. */
final class SuggestionFit {
  private static final int NAMED = 3;

  private SuggestionFit() {}

  /** The files with the suggestion; fails where a file that it touches is not what it was. */
  static FileTree applied(Suggestion suggestion, FileTree contents, FileTree current, int version) {
    FileTree after = current;
    List<String> moved = new ArrayList<>();
    for (FileChange change : suggestion.changes()) {
      ContentHash now = current.find(change.path()).map(ContentHash::of).orElse(null);
      if (!Objects.equals(now, change.before())) {
        moved.add("%s %s".formatted(change.path(), whatHappened(change.before(), now)));
      }
      after =
          switch (change) {
            case FileChange.Write write ->
                after.with(write.path(), contents.find(write.path()).orElseThrow());
            case FileChange.Delete delete -> after.without(delete.path());
          };
    }
    if (!moved.isEmpty()) {
      throw stale(suggestion, moved, version);
    }
    return after;
  }

  private static String whatHappened(@Nullable ContentHash before, @Nullable ContentHash now) {
    if (before == null) {
      return "was made";
    }
    return now == null ? "was deleted" : "was changed";
  }

  private static SlipwayException stale(Suggestion suggestion, List<String> moved, int version) {
    List<String> named = new ArrayList<>(moved.subList(0, Math.min(NAMED, moved.size())));
    if (moved.size() > NAMED) {
      named.add("and %d more".formatted(moved.size() - NAMED));
    }
    return SlipwayException.of(
        FailureCode.SUGGESTION_STALE,
        "Suggestion %d no longer fits: it was made from version %d, and by version %d %s. Ask for"
                .formatted(
                    suggestion.number(), suggestion.base(), version, String.join(", ", named))
            + " new suggestions.");
  }
}
