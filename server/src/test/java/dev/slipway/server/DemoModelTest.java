package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.demo.DemoModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a person without a key can see with the demo model. */
class DemoModelTest {
  private static final String ENGINE = "openai:gpt-5";

  @TempDir private Path data;
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private DemoModel demo;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    demo = DemoModel.start(0, Duration.ZERO, told::add);
    server =
        TestServer.configured(
            data,
            Map.of("OPENAI_BASE_URL", demo.address().toString(), "OPENAI_API_KEY", "demo"));
  }

  @AfterEach
  void stop() {
    server.close();
    demo.close();
  }

  private String make(String prompt, String engine) throws Exception {
    JsonNode app = server.makeAppPatiently(prompt, null);
    assertThat(app.path("status").stringValue("")).as(app.toString()).isEqualTo("running");
    assertThat(app.path("metadata").path("engine").stringValue(""))
        .as("%s after %s", app, told)
        .isEqualTo(engine);
    return app.path("id").stringValue("");
  }

  private int change(String id, String prompt) throws Exception {
    List<Map.Entry<String, JsonNode>> _ = server.changeApp(id, prompt);
    return server.json("GET", "/api/apps/" + id, "").path("version").asInt(0);
  }

  private String file(String id, int version, String path) throws Exception {
    return server
        .send("GET", "/api/apps/" + id + "/versions/" + version + "/files/" + path, "")
        .body();
  }

  @Test
  void itWritesAnAppAndChangesItAgainAndAgain() throws Exception {
    String id = make("anything at all", ENGINE);
    assertThat(file(id, 1, "index.html")).contains("Changed 0 times.");
    assertThat(change(id, "make it different")).isEqualTo(2);
    assertThat(change(id, "and once more")).isEqualTo(3);
    assertThat(file(id, 3, "index.html")).contains("Changed 2 times.");
    assertThat(file(id, 3, "styles.css")).doesNotContain("#1d4ed8").contains("--accent: #");
    assertThat(told).hasSize(3).last().asString().contains("search and replace");
  }

  @Test
  void anEditThatDoesNotFitIsPutRight() throws Exception {
    String id = make("a list demo broken", ENGINE);
    assertThat(change(id, "demo broken")).isEqualTo(2);
    assertThat(file(id, 2, "index.html")).contains("Changed 1 times.");
    assertThat(told).hasSize(3);
    assertThat(told.get(1)).contains("does not fit");
    assertThat(told.get(2)).contains("put right");
    assertThat(change(id, "now do it well")).as("an old wish is no new one").isEqualTo(3);
    assertThat(told).hasSize(4);
  }

  @Test
  void anAnswerThatBreaksOffOnceIsGoneOnWith() throws Exception {
    String id = make("a list demo cut", ENGINE);
    assertThat(file(id, 1, "app.js")).contains("entries.create");
    assertThat(told).hasSize(2).last().asString().contains("rest");
  }

  @Test
  void whatNeverComesToAnEndIsDoneByTheComposer() throws Exception {
    server.close();
    server =
        TestServer.configured(
            data,
            Map.of("OPENAI_BASE_URL", demo.address().toString()),
            "[[models]]",
            "name = \"" + ENGINE + "\"",
            "silence_seconds = 0.3",
            "first_token_seconds = 0.6");
    for (String wish : List.of("gone", "hang", "late", "500", "429")) {
      make("a todo list demo " + wish, "composer");
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(5);
  }
}
