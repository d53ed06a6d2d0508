package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.app.SearchText;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.RandomOperations;
import dev.slipway.testkit.StorageUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engines against the reference, operation by operation. */
class DifferentialTest {
  private static final int OPERATIONS = 10_000;
  private static final int BETWEEN_CHECKS = 1_000;
  private static final List<String> SEARCHES =
      List.of("to", "todo", "tod", "b", "book to", "cafe", "n", "οδος", "прив", "日", "2", "o", "x");

  /** What must have happened at least once, or the stream of operations proves little. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "Published[",
          "BaseMoved[",
          "LeaseLost[",
          "Accepted[",
          "Replayed[",
          "KeyReused[",
          "AppGone[",
          "Written[",
          "RevisionMoved[",
          "Missing[",
          "Exists[",
          "Full[",
          "AppHit[",
          "Claim[",
          "offer Optional[[Suggestion[",
          "offer Optional[[]]",
          "offer Optional.empty",
          "SuggestionClosed[",
          "state=APPLIED",
          "state=DISMISSED",
          "Delete[",
          "cancel true",
          "cancel false",
          "renew true",
          "renew false",
          "finish true",
          "append true",
          "append false",
          "delete truefalse",
          "]true[");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void tenThousandRandomOperationsGiveTheSameAsTheReference(SqlEngine engine) {
    StorageUnderTest reference = new InMemoryStorage();
    RandomOperations operations = new RandomOperations(20_260_301);
    Set<String> missing = new HashSet<>(OUTCOMES);
    try (SqlStorage storage = engine.open(folder)) {
      StorageUnderTest stores = new SqlStores(storage);
      for (int number = 1; number <= OPERATIONS; number++) {
        Function<StorageUnderTest, String> operation = operations.next();
        String expected = operation.apply(reference);
        missing.removeIf(expected::contains);
        assertThat(operation.apply(stores)).as("operation %d", number).isEqualTo(expected);
        if (number % BETWEEN_CHECKS == 0) {
          searchEqualsAPlainScan(stores);
          if (engine == SqlEngine.SQLITE) {
            FullText.checkIntegrity(storage);
          }
        }
      }
      assertThat(missing).isEmpty();
    }
  }

  private static void searchEqualsAPlainScan(StorageUnderTest stores) {
    List<App> all = new ArrayList<>();
    Position after = null;
    do {
      Page<AppSummary> page =
          stores.apps().list(new AppQuery(null, AppSort.CREATED, 100, after)).page();
      page.items().forEach(app -> all.add(stores.apps().find(app.id()).orElseThrow()));
      after = page.next();
    } while (after != null);
    for (String text : SEARCHES) {
      List<String> terms = SearchText.terms(text);
      List<String> expected =
          all.stream()
              .filter(app ->
                  SearchText.matches(
                      SearchText.index(app.name(), app.prompt(), app.description()), terms))
              .map(app -> app.id().value())
              .toList();
      assertThat(hits(stores, text)).as(text).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<String> hits(StorageUnderTest stores, String text) {
    List<String> hits = new ArrayList<>();
    Position after = null;
    do {
      Page<AppHit> page = stores.apps().search(new AppSearch(text, 100, after));
      page.items().forEach(hit -> hits.add(hit.app().id().value()));
      after = page.next();
    } while (after != null);
    return hits;
  }
}
