package dev.slipway.engine.suggest;

import dev.slipway.core.app.AppId;
import dev.slipway.core.suggestion.FileChange;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.UnifiedDiff;
import java.util.Optional;

/** An app's files as a suggestion would leave them: those of its base, with its changes. */
public final class SuggestedFiles {
  private static final int LONGEST_DIFF = 20_000;

  private final VersionStore versions;
  private final SuggestionStore suggestions;

  /** Takes what it reads from. */
  public SuggestedFiles(VersionStore versions, SuggestionStore suggestions) {
    this.versions = versions;
    this.suggestions = suggestions;
  }

  /** One file's content; empty where it has none, and where the suggestion is dismissed or none. */
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    Optional<Suggestion> suggestion =
        suggestions.find(app, number).filter(found -> found.state() != SuggestionState.DISMISSED);
    if (suggestion.isEmpty()) {
      return Optional.empty();
    }
    boolean touched =
        suggestion.get().changes().stream().anyMatch(change -> change.path().equals(path));
    return touched
        ? suggestions.content(app, number, path)
        : versions.content(app, suggestion.get().base(), path);
  }

  /** What one of a suggestion's changes does, as a unified diff; a long one is cut and says so. */
  public String diff(Suggestion suggestion, FileChange change) {
    FilePath path = change.path();
    String diff =
        UnifiedDiff.of(
            tree(path, versions.content(suggestion.app(), suggestion.base(), path)),
            tree(path, suggestions.content(suggestion.app(), suggestion.number(), path)));
    if (diff.length() <= LONGEST_DIFF) {
      return diff;
    }
    int end = diff.lastIndexOf('\n', LONGEST_DIFF);
    return diff.substring(0, end + 1)
        // Readers of patches pass over lines that begin so.
        + "\\ %,d more characters are left out\n".formatted(diff.length() - end - 1);
  }

  private static FileTree tree(FilePath path, Optional<byte[]> content) {
    return content.map(bytes -> FileTree.EMPTY.with(path, bytes)).orElse(FileTree.EMPTY);
  }
}
