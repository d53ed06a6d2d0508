package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.SearchCandidate;
import dev.slipway.core.app.SearchRanking;
import dev.slipway.core.app.SearchText;
import dev.slipway.testkit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the newest matches are found, they are the newest, and all of them. */
class PostgresSearchTest {
  private static final int APPS = 40_000;

  @TempDir private Path folder;

  @Test
  void theNewestMatchesOfWordsOfEveryFrequency() {
    try (SqlStorage storage = SqlEngine.POSTGRES.open(folder)) {
      List<App> apps = fill(storage);
      storage.database().write(session -> session.update("ANALYZE"));
      for (String text :
          List.of(
              "all",
              "third",
              "tenth",
              "hundredth",
              "thousandth",
              "one",
              "old",
              "none",
              "t",
              "th",
              "old t",
              "tenth third",
              "third tenth",
              "hundredth th",
              "thousandth all",
              "thousandth t",
              "hundredth t",
              "old o",
              "one x",
              "tenth o",
              "tenth hundr",
              "all old")) {
        List<String> terms = SearchText.terms(text);
        List<AppId> expected =
            apps.reversed().stream()
                .filter(app -> SearchText.matches(app.prompt(), terms))
                .map(App::id)
                .limit(SearchRanking.CANDIDATES)
                .toList();
        List<AppId> found =
            storage
                .database()
                .read(session -> PostgresSearch.newest(session, terms, SearchRanking.CANDIDATES))
                .stream()
                .map(SearchCandidate::id)
                .toList();
        assertThat(found).as(text).containsExactlyElementsOf(expected);
      }
    }
  }

  private static List<App> fill(SqlStorage storage) {
    List<App> apps = new ArrayList<>();
    for (int number = 0; number < APPS; number++) {
      String words =
          "all"
              + (number % 3 == 0 ? " third" : "")
              + (number % 10 == 0 ? " tenth" : "")
              + (number % 100 == 0 ? " hundredth" : "")
              + (number % 1_000 == 0 ? " thousandth" : "")
              + (number == 7 ? " one" : "")
              + (number < 1_900 ? " old" : "");
      apps.add(Samples.app("all", words, Samples.START));
    }
    storage
        .database()
        .write(session -> {
          for (App app : apps) {
            NewApps.insert(session, app);
          }
          return APPS;
        });
    return apps;
  }
}
