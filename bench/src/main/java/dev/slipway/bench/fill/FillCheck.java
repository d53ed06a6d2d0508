package dev.slipway.bench.fill;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a filled database is one that the product could have made itself. */
final class FillCheck {
  private static final int PAGE = 100;

  private FillCheck() {}

  /** What the engine knows: foreign keys, and the full-text index against the texts. */
  static void engine(LoadingConnection loading) throws SQLException {
    // PostgreSQL checks foreign keys with every row, and its index is of what stands in the rows.
    if (!loading.postgres()) {
      expectNone(loading, "PRAGMA foreign_key_check");
      // With rank 1 the check compares with the table as well, and fails where they differ.
      loading.execute("INSERT INTO apps_fts(apps_fts, rank) VALUES ('integrity-check', 1)");
    }
    // The product would read the metadata instead, which takes longer than what it measures.
    expectNone(loading, "SELECT id FROM apps WHERE kind IS NULL LIMIT 1");
    expectNone(
        loading,
        "SELECT status, sum(n) FROM app_counts GROUP BY status HAVING sum(n) <>"
            + " (SELECT count(*) FROM apps WHERE apps.status = app_counts.status)");
    expectNone(
        loading,
        "SELECT app FROM versions WHERE files <> (SELECT count(*) FROM version_files f"
            + " WHERE f.app = versions.app AND f.number = versions.number) LIMIT 1");
  }

  private static void expectNone(LoadingConnection loading, String sql) throws SQLException {
    List<String> rows = loading.query(sql);
    if (!rows.isEmpty()) {
      throw new IllegalStateException("the fill is wrong: " + sql + " gives " + rows);
    }
  }

  /** What the product sees: every app once, in order, in each listing, as many as it counts. */
  static long listings(SqlStorage storage) {
    long apps = 0;
    for (AppSort sort : AppSort.values()) {
      for (@Nullable AppStatus status :
          new @Nullable AppStatus[] {null, AppStatus.RUNNING, AppStatus.FAILED}) {
        long listed = walk(storage, sort, status);
        long counted = storage.apps().count(status);
        if (listed != counted) {
          throw new IllegalStateException(
              "%s %s: %d are listed and %d are counted".formatted(sort, status, listed, counted));
        }
        apps = Math.max(apps, counted);
      }
    }
    return apps;
  }

  private static long walk(SqlStorage storage, AppSort sort, @Nullable AppStatus status) {
    Set<String> seen = new HashSet<>();
    @Nullable Position after = null;
    do {
      Page<AppSummary> page = storage.apps().list(new AppQuery(status, sort, PAGE, after)).page();
      page.items().forEach(app -> seen.add(app.id().value()));
      after = page.next();
    } while (after != null);
    return seen.size();
  }
}
