package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppListing;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.app.SearchCandidate;
import dev.slipway.core.app.SearchRanking;
import dev.slipway.core.app.SearchText;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.testkit.InMemoryTables.AppRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Apps in memory. */
final class InMemoryAppStore implements AppStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final InMemoryTables tables;

  InMemoryAppStore(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<App> find(AppId id) {
    return tables.locked(() -> tables.app(id).map(row -> row.app));
  }

  @Override
  public AppListing list(AppQuery query) {
    Function<AppSummary, Position> position =
        app ->
            new Position(
                Long.toString(
                    micros(query.sort() == AppSort.CREATED ? app.createdAt() : app.updatedAt())),
                app.id().value());
    Comparator<Position> order =
        Comparator.comparingLong((Position each) -> Long.parseLong(each.sortValue()))
            .thenComparing(Position::id)
            .reversed();
    Position after = query.after();
    List<AppSummary> rows =
        tables.locked(() ->
            tables.apps.values().stream()
                .map(row -> summary(row.app))
                .filter(app -> query.status() == null || app.status() == query.status())
                .filter(app -> after == null || order.compare(position.apply(app), after) > 0)
                .sorted((one, other) -> order.compare(position.apply(one), position.apply(other)))
                .limit(query.limit() + 1L)
                .toList());
    return new AppListing(
        Page.ofLimitPlusOne(rows, query.limit(), position), count(query.status()));
  }

  private static AppSummary summary(App app) {
    JsonNode kind = JSON.readTree(app.metadata().text()).path("understanding").path("kind");
    return new AppSummary(
        app.id(),
        app.name(),
        app.description(),
        app.status(),
        app.version(),
        kind.stringValue(null),
        app.createdAt(),
        app.updatedAt());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  @Override
  public long count(@Nullable AppStatus status) {
    return tables.locked(() ->
        tables.apps.values().stream()
            .filter(row -> status == null || row.app.status() == status)
            .count());
  }

  @Override
  public Page<AppHit> search(AppSearch search) {
    List<String> terms = SearchText.terms(search.text());
    List<SearchCandidate> newest =
        tables.locked(() ->
            List.copyOf(tables.apps.values()).reversed().stream()
                .map(row -> row.app)
                .filter(app ->
                    SearchText.matches(
                        SearchText.index(app.name(), app.prompt(), app.description()), terms))
                .limit(SearchRanking.CANDIDATES)
                .map(SearchCandidate::of)
                .toList());
    Page<SearchRanking.Ranked> page = SearchRanking.page(newest, terms, search);
    return new Page<>(
        page.items().stream()
            .flatMap(each ->
                find(each.id()).stream().map(app -> new AppHit(summary(app), each.snippet())))
            .toList(),
        page.next());
  }

  @Override
  public Optional<App> rename(AppId id, String name, Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(id);
      row.ifPresent(each -> rename(each, name, now));
      return row.map(each -> each.app);
    });
  }

  private static void rename(AppRow row, String name, Instant now) {
    App app = row.app;
    App renamed =
        new App(
            app.id(),
            name,
            app.prompt(),
            app.description(),
            app.status(),
            app.failure(),
            app.runtime(),
            app.engine(),
            app.version(),
            app.metadata(),
            app.createdAt(),
            app.updatedAt());
    InMemoryTables.put(row, renamed, now);
  }

  @Override
  public Optional<App> changeStatus(AppId id, AppStatus status, Instant now) {
    AppStatus before = status == AppStatus.RUNNING ? AppStatus.STOPPED : AppStatus.RUNNING;
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(id);
      row.filter(each -> each.app.status() == before)
          .ifPresent(each -> InMemoryTables.status(each, status, each.app.failure(), now));
      return row.map(each -> each.app);
    });
  }

  @Override
  public boolean delete(AppId id) {
    return tables.locked(() -> {
      tables.generations.values().removeIf(row -> row.generation().app().equals(id));
      tables.images.keySet().retainAll(tables.generations.keySet());
      tables.keys.values().removeIf(row -> row.app().equals(id));
      return tables.apps.remove(id) != null;
    });
  }
}
