package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.paging.Position;
import dev.slipway.testkit.RandomOperations;
import dev.slipway.testkit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No statement of the product reads a whole table, and no page of a list is sorted. */
class QueryPlanTest {
  /** Statements about the few rows that count apps, and those without a table. */
  private static final Pattern SMALL =
      Pattern.compile("app_counts|^SELECT pg_advisory|^SELECT 1$|^INSERT");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void everyStatementFindsItsRowsByAnIndex(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      RecordingDatabase recording = new RecordingDatabase(storage.database());
      SqlStores stores = new SqlStores(new SqlStorage(recording));
      RandomOperations operations = new RandomOperations(7);
      for (int number = 0; number < 2_000; number++) {
        assertThat(operations.next().apply(stores)).isNotEmpty();
      }
      ManyRows.fill(storage);
      analyze(engine, storage);
      List<String> scans = new ArrayList<>();
      int explained = 0;
      for (Map.Entry<String, List<Object>> each : recording.statements().entrySet()) {
        if (SMALL.matcher(each.getKey()).find()) {
          continue;
        }
        explained++;
        String plan = plan(engine, storage, each.getKey(), each.getValue().toArray());
        if (readsAWholeTable(engine, plan)) {
          scans.add(each.getKey() + "\n" + plan);
        }
      }
      assertThat(scans).isEmpty();
      assertThat(explained).isGreaterThan(40);
    }
  }

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void pagesOfAppsComeInOrderFromAnIndex(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      ManyRows.fill(storage);
      analyze(engine, storage);
      Position after = new Position(Long.toString(Rows.micros(Samples.START) + 5_000), "many5000");
      for (AppSort sort : AppSort.values()) {
        for (@Nullable Position from : new @Nullable Position[] {null, after}) {
          for (@Nullable AppStatus status : new @Nullable AppStatus[] {null, AppStatus.FAILED}) {
            List<Object> arguments = new ArrayList<>();
            String sql = SqlAppStore.listStatement(new AppQuery(status, sort, 20, from), arguments);
            String index =
                "apps_"
                    + (status == null ? "" : "status_")
                    + (sort == AppSort.CREATED ? "created" : "updated");
            assertThat(plan(engine, storage, sql, arguments.toArray()))
                .contains(index)
                .doesNotContain("Sort")
                .doesNotContain("TEMP B-TREE");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void searchesComeFromTheFullTextIndex(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      ManyRows.fill(storage);
      analyze(engine, storage);
      switch (engine) {
        // FTS5 gives its rows in order by itself; each app is then one look by its number.
        case SQLITE ->
            assertThat(plan(engine, storage, Dialect.Sqlite.SEARCH, "\"word77\" *", 400))
                .contains("SCAN apps_fts VIRTUAL TABLE INDEX")
                .contains("SEARCH apps USING INTEGER PRIMARY KEY");
        case POSTGRES -> {
          assertThat(
                  plan(
                      engine,
                      storage,
                      PostgresSearch.inRange(2),
                      9_000L,
                      9_900L,
                      " word7 ",
                      " wor",
                      400))
              .contains("Index Scan Backward using apps_pkey")
              .contains("Index Cond: ((seq > ")
              .doesNotContain("Sort");
          assertThat(plan(engine, storage, PostgresSearch.IN_WINDOWS, 1L, "'#word77':*", 400))
              .contains("Bitmap Index Scan on apps_words")
              .contains("Nested Loop")
              .doesNotContain("Seq Scan");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void openSuggestionsComeInOrderFromAnIndex(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      ManyRows.fill(storage);
      analyze(engine, storage);
      assertThat(plan(engine, storage, SuggestionStatements.OPEN, "many7", 1, 50))
          .containsAnyOf("PRIMARY KEY (app=? AND base=?)", "Index Scan using suggestions_pkey")
          .doesNotContain("Sort")
          .doesNotContain("TEMP B-TREE");
    }
  }

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void takenKeysComeFromIndexes(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      ManyRows.fill(storage);
      analyze(engine, storage);
      assertThat(plan(engine, storage, SuggestionStatements.TAKEN, "many7", 1, "many7"))
          .containsAnyOf("PRIMARY KEY (app=? AND base=?)", "using suggestions_pkey")
          .contains("suggestions_dismissed");
    }
  }

  @Test
  void theCheckSeesAMissingIndex() {
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      storage.database().write(session -> session.update("DROP INDEX apps_created"));
      String plan = plan(SqlEngine.SQLITE, storage, "SELECT id FROM apps WHERE created_at < ?", 1L);
      assertThat(readsAWholeTable(SqlEngine.SQLITE, plan)).isTrue();
    }
  }

  private static boolean readsAWholeTable(SqlEngine engine, String plan) {
    return switch (engine) {
      // A scan along an index in its order, cut off by the limit, is what a first page is.
      case SQLITE ->
          plan.lines()
              .filter(line -> line.startsWith("SCAN"))
              .anyMatch(line ->
                  !line.contains("USING INDEX")
                      && !line.contains("VIRTUAL TABLE")
                      && !line.matches("SCAN (x|hit|\\(subquery.*|CONSTANT ROW)"));
      case POSTGRES -> plan.contains("Seq Scan");
    };
  }

  private static void analyze(SqlEngine engine, SqlStorage storage) {
    if (engine == SqlEngine.POSTGRES) {
      // What the server does by itself after a while; SQLite is asked without such knowledge.
      storage.database().write(session -> session.update("ANALYZE"));
    }
  }

  private static String plan(
      SqlEngine engine, SqlStorage storage, String sql, Object... arguments) {
    String explain = engine == SqlEngine.SQLITE ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
    int column = engine == SqlEngine.SQLITE ? 4 : 1;
    List<String> lines =
        storage
            .database()
            .read(session -> session.list(explain + sql, row -> row.getString(column), arguments));
    return String.join("\n", lines);
  }
}
