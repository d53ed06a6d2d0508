package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.json.Json;
import dev.slipway.testkit.Samples;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kind of an app is read from its column, and from its metadata where the column is empty. */
class KindsTest {
  @TempDir Path folder;

  @Test
  void whatAColumnCannotHoldIsLeftToTheMetadata() {
    assertThat(column("{}")).isNull();
    assertThat(column("{\"understanding\":{\"kind\":\"tracker\"}}")).isEqualTo("tracker");
    assertThat(column("{\"understanding\":{\"kind\":\"{\"}}")).isNull();
    assertThat(column("{\"understanding\":{\"kind\":\"\"}}")).isEmpty();
    assertThat(column("{\"understanding\":{\"kind\":\"a\\u0000b\"}}")).isNull();
  }

  private static @Nullable String column(String metadata) {
    return Kinds.column(new Json(metadata));
  }

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void anAppThatWasWrittenBeforeThereWasAColumnHasItsKindInLists(SqlEngine engine) {
    try (SqlStorage storage = engine.open(folder)) {
      made(storage, "{\"understanding\":{\"kind\":\"tracker\"}}");
      assertThat(listed(storage).kind()).isEqualTo("tracker");
      // Which is read from the column, so that nothing else is.
      set(storage, "metadata = '{}'");
      assertThat(listed(storage).kind()).isEqualTo("tracker");
      set(storage, "kind = NULL, metadata = '{\"understanding\":{\"kind\":\"planner\"}}'");
      assertThat(listed(storage).kind()).isEqualTo("planner");
      set(storage, "kind = NULL, metadata = '{}'");
      assertThat(listed(storage).kind()).isNull();
    }
  }

  private static AppSummary listed(SqlStorage storage) {
    return storage
        .apps()
        .list(new AppQuery(null, AppSort.CREATED, 9, null))
        .page()
        .items()
        .getFirst();
  }

  private static void set(SqlStorage storage, String values) {
    int _ = storage.database().write(session -> session.update("UPDATE apps SET " + values));
  }

  private static void made(SqlStorage storage, String metadata) {
    App app =
        new App(
            Samples.appId(),
            "an app",
            "a prompt",
            "",
            AppStatus.QUEUED,
            null,
            AppRuntime.STATIC,
            "template",
            0,
            new Json(metadata),
            Samples.START,
            Samples.START);
    storage
        .versions()
        .create(
            app,
            Samples.version(app.id(), 0, Samples.tree("index.html", "x"), null, Samples.START));
  }
}
