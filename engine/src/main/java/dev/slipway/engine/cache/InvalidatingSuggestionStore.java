package dev.slipway.engine.cache;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suggestions whose coming and going ends the answers made from them. */
public final class InvalidatingSuggestionStore implements SuggestionStore {
  private final SuggestionStore suggestions;
  private final Invalidation invalidation;

  /** Wraps a store. */
  public InvalidatingSuggestionStore(SuggestionStore suggestions, Invalidation invalidation) {
    this.suggestions = suggestions;
    this.invalidation = invalidation;
  }

  @Override
  public Optional<List<Suggestion>> offer(SuggestionBatch batch) {
    AppId app = batch.app();
    return invalidation.write(app, Invalidation.suggestions(app), () -> suggestions.offer(batch));
  }

  @Override
  public Optional<Suggestion> dismiss(AppId app, int number, List<NewEvent> events, Instant now) {
    return invalidation.write(
        app, Invalidation.suggestions(app), () -> suggestions.dismiss(app, number, events, now));
  }

  @Override
  public Set<String> takenKeys(AppId app, int base) {
    return suggestions.takenKeys(app, base);
  }

  @Override
  public int offeredVersion(AppId app) {
    return suggestions.offeredVersion(app);
  }

  @Override
  public List<Suggestion> open(AppId app, int base, int limit) {
    return invalidation.read(app, () -> suggestions.open(app, base, limit));
  }

  @Override
  public Optional<Suggestion> find(AppId app, int number) {
    return invalidation.read(app, () -> suggestions.find(app, number));
  }

  @Override
  public Optional<FileTree> contents(AppId app, int number) {
    return invalidation.read(app, () -> suggestions.contents(app, number));
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return invalidation.read(app, () -> suggestions.content(app, number, path));
  }
}
