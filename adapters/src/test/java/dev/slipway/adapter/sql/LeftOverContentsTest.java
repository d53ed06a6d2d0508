package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.testkit.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contents stay as long as a version or a suggestion names them, and no longer. */
class LeftOverContentsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void nothingIsLeftOfADeletedAppButWhatOthersHave(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      App app = app(storage, "app", "suggested to one", "suggested to both");
      App other = app(storage, "other", "suggested to both", "app");
      assertThat(rows(storage, "blobs")).isEqualTo(4);

      storage.apps().delete(app.id());

      assertThat(rows(storage, "blobs")).isEqualTo(3);
      assertThat(rows(storage, "suggestions")).isEqualTo(2);
      storage.apps().delete(other.id());
      for (String table :
          List.of("blobs", "suggestion_files", "suggestions", "version_files", "versions")) {
        assertThat(rows(storage, table)).as(table).isZero();
      }
    }
  }

  private static App app(SqlStorage storage, String content, String... suggested) {
    App app = Samples.app("app", "a prompt", Samples.START);
    storage
        .versions()
        .create(
            app,
            Samples.version(app.id(), 0, Samples.tree("index.html", content), null, Samples.START));
    List<NewSuggestion> ideas =
        List.of(suggested).stream()
            .map(text ->
                new NewSuggestion(
                    text,
                    "title",
                    "description",
                    Samples.tree("index.html", content),
                    Samples.tree("index.html", text),
                    null,
                    null))
            .toList();
    assertThat(
            storage
                .suggestions()
                .offer(new SuggestionBatch(app.id(), 1, true, ideas, List.of(), Samples.START)))
        .isPresent();
    return app;
  }

  private static long rows(SqlStorage storage, String table) {
    return storage
        .database()
        .read(session -> session.first("SELECT count(*) FROM " + table, row -> row.getLong(1)))
        .orElse(-1L);
  }
}
