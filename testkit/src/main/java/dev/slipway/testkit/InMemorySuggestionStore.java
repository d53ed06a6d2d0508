package dev.slipway.testkit;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.testkit.InMemoryTables.AppRow;
import dev.slipway.testkit.InMemoryTables.SuggestionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Suggestions and their files in memory. */
final class InMemorySuggestionStore implements SuggestionStore {
  private final InMemoryTables tables;

  InMemorySuggestionStore(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<List<Suggestion>> offer(SuggestionBatch batch) {
    return tables.locked(() -> {
      Optional<AppRow> found = tables.app(batch.app());
      if (found.isEmpty()
          || found.get().app.version() != batch.base()
          || (batch.first() && found.get().offeredVersion >= batch.base())) {
        return Optional.empty();
      }
      AppRow row = found.get();
      row.offeredVersion = batch.base();
      Set<String> taken = taken(row, batch.base());
      List<Suggestion> made = new ArrayList<>();
      for (NewSuggestion candidate : batch.candidates()) {
        if (!taken.contains(candidate.key())) {
          made.add(insert(row, batch, candidate));
        }
      }
      if (!made.isEmpty()) {
        InMemoryTables.append(row, batch.events(), batch.now());
      }
      return Optional.of(made);
    });
  }

  @Override
  public Set<String> takenKeys(AppId app, int base) {
    return tables.locked(() -> tables.app(app).map(row -> taken(row, base)).orElse(Set.of()));
  }

  private static Set<String> taken(AppRow row, int base) {
    return row.suggestions.stream()
        .map(SuggestionRow::suggestion)
        .filter(each ->
            each.state() == SuggestionState.DISMISSED
                || (each.state() == SuggestionState.OPEN && each.base() == base))
        .map(Suggestion::key)
        .collect(Collectors.toSet());
  }

  private static Suggestion insert(AppRow row, SuggestionBatch batch, NewSuggestion news) {
    Suggestion suggestion =
        new Suggestion(
            batch.app(),
            row.suggestions.size() + 1,
            batch.base(),
            news.key(),
            news.title(),
            news.description(),
            SuggestionState.OPEN,
            news.changes(),
            news.understanding(),
            news.appDescription(),
            InMemoryTables.micros(batch.now()));
    row.suggestions.add(new SuggestionRow(suggestion, news.after()));
    return suggestion;
  }

  @Override
  public int offeredVersion(AppId app) {
    return tables.locked(() -> tables.app(app).map(row -> row.offeredVersion).orElse(0));
  }

  @Override
  public List<Suggestion> open(AppId app, int base, int limit) {
    return tables.locked(() ->
        tables
            .app(app)
            .map(row ->
                row.suggestions.stream()
                    .map(SuggestionRow::suggestion)
                    .filter(each -> each.state() == SuggestionState.OPEN && each.base() == base)
                    .limit(limit)
                    .toList())
            .orElse(List.of()));
  }

  private Optional<SuggestionRow> row(AppId app, int number) {
    return tables.locked(() -> tables.app(app).flatMap(row -> row(row, number)));
  }

  private static Optional<SuggestionRow> row(AppRow row, int number) {
    return number >= 1 && number <= row.suggestions.size()
        ? Optional.of(row.suggestions.get(number - 1))
        : Optional.empty();
  }

  @Override
  public Optional<Suggestion> find(AppId app, int number) {
    return row(app, number).map(SuggestionRow::suggestion);
  }

  @Override
  public Optional<FileTree> contents(AppId app, int number) {
    return row(app, number).map(SuggestionRow::contents);
  }

  @Override
  public Optional<byte[]> content(AppId app, int number, FilePath path) {
    return contents(app, number).flatMap(tree -> tree.find(path)).map(byte[]::clone);
  }

  @Override
  public Optional<Suggestion> dismiss(AppId app, int number, List<NewEvent> events, Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(app);
      if (row.isPresent() && close(row.get(), number, SuggestionState.DISMISSED)) {
        InMemoryTables.append(row.get(), events, now);
      }
      return row(app, number).map(SuggestionRow::suggestion);
    });
  }

  /** Takes an open suggestion to its last state; false where it is not open. */
  static boolean close(AppRow row, int number, SuggestionState state) {
    Optional<SuggestionRow> found =
        row(row, number).filter(each -> each.suggestion().state() == SuggestionState.OPEN);
    if (found.isEmpty()) {
      return false;
    }
    Suggestion open = found.get().suggestion();
    Suggestion closed =
        new Suggestion(
            open.app(),
            open.number(),
            open.base(),
            open.key(),
            open.title(),
            open.description(),
            state,
            open.changes(),
            open.understanding(),
            open.appDescription(),
            open.createdAt());
    row.suggestions.set(number - 1, new SuggestionRow(closed, found.get().contents()));
    return true;
  }
}
