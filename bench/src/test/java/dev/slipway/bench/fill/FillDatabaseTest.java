package dev.slipway.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.bench.Prompts;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.version.FileEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled database is one that the product understands, and the same one again. */
class FillDatabaseTest {
  private static final int APPS = 1_500;

  @TempDir private Path folder;
  private List<String> prompts = List.of();

  @BeforeEach
  void read() throws Exception {
    prompts = Prompts.read(Path.of("..", "examples", "prompts.tsv"));
  }

  @Test
  void theSameSeedGivesTheSameAppsAndAnotherDoesNot() throws Exception {
    List<AppSummary> first = fill("first.db", 7);
    assertThat(fill("again.db", 7)).isEqualTo(first);
    assertThat(fill("other.db", 8)).isNotEqualTo(first);
  }

  @Test
  void appsHaveVersionsWithContentsAndSuggestions() throws Exception {
    List<AppSummary> newest = fill("whole.db", 1);
    try (SqlStorage storage = FillDatabase.open(folder.resolve("whole.db").toString())) {
      assertThat(storage.apps().count(null)).isEqualTo(APPS);
      assertThat(storage.apps().count(AppStatus.QUEUED)).isZero();
      for (AppSummary app : newest) {
        if (app.status() == AppStatus.FAILED) {
          continue;
        }
        List<FileEntry> files = storage.versions().entries(app.id(), 1);
        assertThat(files).hasSizeGreaterThan(1);
        for (FileEntry file : files) {
          assertThat(storage.versions().content(app.id(), 1, file.path()).orElseThrow())
              .hasSize(file.size());
        }
        assertThat(storage.suggestions().open(app.id(), 1, 10)).isNotEmpty();
        assertThat(storage.suggestions().contents(app.id(), 1)).isPresent();
        storage.apps().delete(app.id());
      }
    }
    try (LoadingConnection loading =
        LoadingConnection.open(folder.resolve("whole.db").toString())) {
      FillCheck.engine(loading);
    }
  }

  @Test
  void theCheckSeesAWrongCounterAndAStaleIndex() throws Exception {
    fill("wrong.db", 1);
    try (LoadingConnection loading =
        LoadingConnection.open(folder.resolve("wrong.db").toString())) {
      loading.execute("UPDATE app_counts SET n = n + 1 WHERE status = 'failed'");
      assertThatThrownBy(() -> FillCheck.engine(loading)).hasMessageContaining("app_counts");
      loading.execute("UPDATE app_counts SET n = n - 1 WHERE status = 'failed'");
      FillCheck.engine(loading);
      loading.execute("DROP TRIGGER apps_words");
      loading.execute("UPDATE apps SET words = 'other' WHERE seq = 5");
      assertThatThrownBy(() -> FillCheck.engine(loading)).hasMessageContaining("malformed");
    }
  }

  private List<AppSummary> fill(String name, long seed) throws Exception {
    String database = folder.resolve(name).toString();
    FillDatabase.fill(database, APPS, seed, prompts);
    try (SqlStorage storage = FillDatabase.open(database)) {
      return storage.apps().list(new AppQuery(null, AppSort.CREATED, 100, null)).page().items();
    }
  }
}
