package dev.slipway.adapter.sql;

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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Apps in SQL. */
final class SqlAppStore implements AppStore {
  private static final Duration SEARCH_LIMIT = Duration.ofMillis(250);
  private static final int USUAL_PAGE = 20;
  private static final String FIND = "SELECT " + Rows.APP + " FROM apps WHERE id = ?";

  private static final String COUNT = "SELECT coalesce(sum(n), 0) FROM app_counts";

  private final Database database;

  SqlAppStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<App> find(AppId id) {
    return database.read(session -> session.first(FIND, Rows::app, id.value()));
  }

  @Override
  public AppListing list(AppQuery query) {
    List<Object> arguments = new ArrayList<>();
    String sql = listStatement(query, arguments);
    return database.read(session -> {
      List<AppSummary> rows = session.list(sql, Rows::summary, arguments.toArray());
      return new AppListing(
          Page.ofLimitPlusOne(rows, query.limit(), app -> position(app, query.sort())),
          count(session, query.status()));
    });
  }

  private static Position position(AppSummary app, AppSort sort) {
    Instant time = sort == AppSort.CREATED ? app.createdAt() : app.updatedAt();
    return new Position(Long.toString(Rows.micros(time)), app.id().value());
  }

  /** The statement of a listing; what it binds is added to the arguments. */
  static String listStatement(AppQuery query, List<Object> arguments) {
    String column = query.sort() == AppSort.CREATED ? "created_at" : "updated_at";
    StringBuilder sql = new StringBuilder("SELECT " + Rows.SUMMARY + " FROM apps");
    AppStatus status = query.status();
    if (status != null) {
      sql.append(" WHERE status = ?");
      arguments.add(status.wire());
    }
    Position after = query.after();
    if (after != null) {
      sql.append(status == null ? " WHERE" : " AND").append(" (").append(column);
      sql.append(", id) < (?, ?)");
      arguments.add(Long.parseLong(after.sortValue()));
      arguments.add(after.id());
    }
    sql.append(" ORDER BY ").append(column).append(" DESC, id DESC LIMIT ?");
    arguments.add(query.limit() + 1);
    return sql.toString();
  }

  @Override
  public long count(@Nullable AppStatus status) {
    return database.read(session -> count(session, status));
  }

  private static long count(Session session, @Nullable AppStatus status) throws SQLException {
    Optional<Long> count =
        status == null
            ? session.first(COUNT, row -> row.getLong(1))
            : session.first(COUNT + " WHERE status = ?", row -> row.getLong(1), status.wire());
    return count.orElse(0L);
  }

  @Override
  public Page<AppHit> search(AppSearch search) {
    List<String> terms = SearchText.terms(search.text());
    if (terms.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    return database.read(
        SEARCH_LIMIT,
        session -> {
          List<SearchCandidate> newest =
              session.dialect().newestMatches(session, terms, SearchRanking.CANDIDATES);
          Page<SearchRanking.Ranked> page = SearchRanking.page(newest, terms, search);
          return new Page<>(whole(session, page.items()), page.next());
        });
  }

  private static List<AppHit> whole(Session session, List<SearchRanking.Ranked> page)
      throws SQLException {
    if (page.isEmpty()) {
      return List.of();
    }
    // One statement, since each costs more than a row; of few sizes, since each size is kept.
    int size = page.size() <= USUAL_PAGE ? USUAL_PAGE : AppQuery.MOST;
    Object[] ids = new Object[size];
    for (int index = 0; index < size; index++) {
      ids[index] = page.get(Math.min(index, page.size() - 1)).id().value();
    }
    Map<AppId, AppSummary> apps = new HashMap<>();
    session.list(findSome(size), Rows::summary, ids).forEach(app -> apps.put(app.id(), app));
    List<AppHit> hits = new ArrayList<>();
    for (SearchRanking.Ranked each : page) {
      AppSummary app = apps.get(each.id());
      if (app != null) {
        hits.add(new AppHit(app, each.snippet()));
      }
    }
    return hits;
  }

  /** The statement that reads so many apps by their ids. */
  static String findSome(int size) {
    return "SELECT " + Rows.SUMMARY + " FROM apps WHERE id IN (?" + ", ?".repeat(size - 1) + ")";
  }

  @Override
  public Optional<App> rename(AppId id, String name, Instant now) {
    return database.write(session -> {
      Optional<App> app = lock(session, id);
      if (app.isEmpty()) {
        return app;
      }
      session.update(
          "UPDATE apps SET name = ?, words = ?, updated_at = ? WHERE id = ?",
          name,
          SearchText.index(name, app.get().prompt(), app.get().description()),
          Rows.micros(now),
          id.value());
      return session.first(FIND, Rows::app, id.value());
    });
  }

  @Override
  public Optional<App> changeStatus(AppId id, AppStatus status, Instant now) {
    String before = (status == AppStatus.RUNNING ? AppStatus.STOPPED : AppStatus.RUNNING).wire();
    return database.write(session -> {
      session.update(
          "UPDATE apps SET status = ?, updated_at = ? WHERE id = ? AND status = ?",
          status.wire(),
          Rows.micros(now),
          id.value(),
          before);
      return session.first(FIND, Rows::app, id.value());
    });
  }

  @Override
  public boolean delete(AppId id) {
    return database.write(session -> {
      if (lock(session, id).isEmpty()) {
        return false;
      }
      List<String> hashes =
          session.list(
              "SELECT hash FROM version_files WHERE app = ? UNION"
                  + " SELECT hash FROM suggestion_files WHERE app = ? AND hash IS NOT NULL"
                  + " ORDER BY hash",
              row -> row.getString(1),
              id.value(),
              id.value());
      // Contents before the row and its counters, the order in which a publication locks them.
      session.update("DELETE FROM suggestions WHERE app = ?", id.value());
      session.update("DELETE FROM versions WHERE app = ?", id.value());
      Blobs.dropUnused(session, hashes);
      session.update("DELETE FROM apps WHERE id = ?", id.value());
      return true;
    });
  }

  /** The app's row, which no other transaction changes until this one ends. */
  static Optional<App> lock(Session session, AppId id) throws SQLException {
    return session.first(FIND + session.dialect().forUpdate("apps"), Rows::app, id.value());
  }
}
