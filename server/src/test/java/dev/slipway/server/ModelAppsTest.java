package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.ModelExchange;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Apps by a language model, from the prompt to the running app. */
class ModelAppsTest {
  @TempDir private Path data;

  @Test
  void aPromptStreamsAnAppThatRuns() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      apps.model.next(ModelApps.answer(ModelApps.APP));
      JsonNode app = apps.make("a page for the birds that I saw");
      String id = app.path("id").stringValue("");
      assertThat(app.path("status").stringValue("")).as(app.toString()).isEqualTo("running");
      assertThat(app.path("name").stringValue("")).isEqualTo("Birds");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo(ModelApps.ENGINE);
      assertThat(apps.server.ask("GET", apps.server.appHost(id), "/"))
          .contains("<h1>Birds that I saw</h1>");
      ModelExchange asked = apps.model.taken();
      assertThat(asked.target()).isEqualTo("/v1/chat/completions");
      assertThat(asked.header("authorization")).contains("Bearer " + ModelApps.KEY);
      assertThat(asked.body()).contains("a page for the birds that I saw").contains("scripted");
      List<Map.Entry<String, JsonNode>> events = apps.server.events(id, 0);
      assertThat(streamed(events, "styles.css")).isEqualTo(apps.file(id, 1, "styles.css").strip());
      assertThat(streamed(events, "index.html")).isEqualTo(apps.file(id, 1, "index.html").strip());
      assertThat(ModelApps.sentences(events, "usage")).singleElement().asString().contains("11");
      JsonNode generation =
          apps.server
              .json("GET", "/api/apps/" + id + "/generations", "")
              .path("generations")
              .path(0);
      assertThat(generation.path("usage").path("inputTokens").asInt(0)).isEqualTo(11);
      assertThat(generation.path("usage").path("outputTokens").asInt(0)).isEqualTo(7);
      assertThat(generation.path("engineUsed").stringValue("")).isEqualTo(ModelApps.ENGINE);
    }
  }

  /** The text of a file as a reader of the events puts it together. */
  private static String streamed(List<Map.Entry<String, JsonNode>> events, String path) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> event : events) {
      JsonNode data = event.getValue();
      if (event.getKey().equals("file")
          && data.path("path").stringValue("").equals(path)
          && data.has("text")) {
        text.setLength(data.path("from").asInt(-1));
        text.append(data.path("text").stringValue(""));
      }
    }
    return text.toString().strip();
  }

  @Test
  void aFurtherPromptIsAppliedBySearchAndReplace() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      String id = apps.birds();
      apps.model.next(ModelApps.answer(ModelApps.EDIT));
      apps.server.changeApp(id, "another colour");
      assertThat(apps.file(id, 2, "styles.css")).contains("#441144").doesNotContain("#114411");
      assertThat(apps.file(id, 2, "index.html")).isEqualTo(apps.file(id, 1, "index.html"));
      apps.model.taken();
      assertThat(apps.model.taken().body()).contains("#114411").contains("another colour");
    }
  }

  @Test
  void anEditThatDoesNotFitIsRepairedOnceWithTheExactReason() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      String id = apps.birds();
      apps.model.next(ModelApps.answer(ModelApps.EDIT.replace("#114411", "#999999 nowhere")));
      apps.model.next(ModelApps.answer(ModelApps.EDIT));
      List<Map.Entry<String, JsonNode>> events = apps.server.changeApp(id, "another colour");
      assertThat(apps.file(id, 2, "styles.css")).contains("#441144");
      assertThat(ModelApps.sentences(events, "repair")).hasSize(1);
      apps.model.taken();
      apps.model.taken();
      assertThat(apps.model.taken().body()).contains("#999999 nowhere").contains("styles.css");
      assertThat(apps.model.requests()).isEqualTo(3);
    }
  }

  @Test
  void editsThatNeverFitLeaveTheOldVersionAndSayWhy() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      String id = apps.birds();
      apps.model.always(ModelApps.answer(ModelApps.EDIT.replace("#114411", "#999999 nowhere")));
      List<Map.Entry<String, JsonNode>> events = apps.server.changeApp(id, "another colour");
      assertThat(events.getLast().getValue().has("version")).as(events.toString()).isFalse();
      JsonNode app = apps.server.json("GET", "/api/apps/" + id, "");
      assertThat(app.path("version").asInt(0)).isEqualTo(1);
      assertThat(app.path("status").stringValue("")).isEqualTo("running");
      assertThat(apps.model.requests()).as("the app, the edit, and few more").isBetween(3, 5);
    }
  }

  @Test
  void aProviderThatDiesInTheMiddleIsFollowedByTheComposerAndTheAppSaysSo() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      apps.model.next(
          ModelScript.begin(ModelWire.OPENAI, ModelApps.pieces(ModelApps.APP.substring(0, 300)))
              .cut());
      apps.model.always(ModelScript.silent().reset());
      JsonNode app = apps.make("track the books I read, with author and rating");
      String id = app.path("id").stringValue("");
      assertThat(app.path("status").stringValue("")).isEqualTo("running");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo("composer");
      assertThat(app.path("metadata").path("engineWhy").stringValue("")).contains(ModelApps.ENGINE);
      assertThat(ModelApps.sentences(apps.server.events(id, 0), "fallback"))
          .singleElement()
          .asString()
          .contains(ModelApps.ENGINE)
          .contains("composer");
      assertThat(apps.model.requests()).as("it is gone on with, and that is all").isBetween(2, 4);
    }
    Volume.say("B7", "a stream cut in the middle made no version; the composer's is version 1");
  }

  @Test
  void anAnswerThatBreaksOffIsGoneOnWith() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      int half = ModelApps.APP.indexOf("Birds that I saw") + 5;
      apps.model.next(
          ModelScript.begin(ModelWire.OPENAI, ModelApps.pieces(ModelApps.APP.substring(0, half)))
              .cut());
      apps.model.next(ModelApps.answer(ModelApps.APP.substring(half)));
      JsonNode app = apps.make("a page for the birds that I saw");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo(ModelApps.ENGINE);
      assertThat(apps.file(app.path("id").stringValue(""), 1, "index.html"))
          .contains("<h1>Birds that I saw</h1>");
    }
  }

  @Test
  void aProviderThatFallsSilentIsGivenUpAtItsLimit() throws Exception {
    try (ModelApps apps =
        ModelApps.start(
            data, "[[models]]", "name = \"" + ModelApps.ENGINE + "\"", "silence_seconds = 0.2")) {
      apps.model.next(ModelScript.begin(ModelWire.OPENAI, "<file path=\"a.txt\">\none").hang());
      JsonNode app = apps.make("track the books I read");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo("composer");
      assertThat(apps.model.taken().clientCloses()).isTrue();
    }
  }

  @Test
  void aPromptThatNamesTheComposerAsksNoModel() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      JsonNode app = apps.server.makeAppPatiently("a todo list", "composer");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo("composer");
      assertThat(app.path("metadata").has("engineWhy")).isFalse();
      assertThat(apps.model.requests()).isZero();
    }
  }

  /** A model that costs something, within a budget that is less than its first word. */
  private ModelApps poor(String budget) throws Exception {
    return ModelApps.start(
        data,
        "[[models]]",
        "name = \"" + ModelApps.ENGINE + "\"",
        "output_tokens = 1000",
        "input_price = 1",
        "output_price = 1",
        budget + " = 0.000001");
  }

  private static void assertComposed(ModelApps apps, String why) throws Exception {
    JsonNode metadata = apps.make("track the books I read").path("metadata");
    assertThat(metadata.path("engine").stringValue("")).isEqualTo("composer");
    assertThat(metadata.path("engineWhy").stringValue("")).contains(why);
    assertThat(apps.model.requests()).isZero();
  }

  @Test
  void aDayThatHasCostEnoughGoesToTheComposer() throws Exception {
    try (ModelApps apps = poor("day_budget")) {
      assertComposed(apps, "a day");
      assertThat(apps.engine().path("dayMicros").asInt(0)).isEqualTo(1);
    }
  }

  @Test
  void anAppThatWouldCostTooMuchGoesToTheComposer() throws Exception {
    try (ModelApps apps = poor("generation_budget")) {
      assertComposed(apps, "one generation may");
    }
  }

  @Test
  void aModelIsAskedForIdeasOnlyWhenAPersonAsksForMore() throws Exception {
    try (ModelApps apps = ModelApps.start(data)) {
      String id = apps.birds();
      String path = "/api/apps/" + id + "/suggestions";
      assertThat(apps.server.json("GET", path, "").path("suggestions").size()).isZero();
      assertThat(apps.model.requests()).as("looking costs nothing").isEqualTo(1);
      apps.model.next(
          ModelApps.answer(
              "# Idea: A violet heading\nThe heading stands out more.\n\n"
                  + ModelApps.EDIT.substring(ModelApps.EDIT.indexOf("<edit"))));
      JsonNode made = apps.server.json("POST", path, "");
      JsonNode idea = made.path("suggestions").path(0);
      assertThat(idea.path("title").stringValue("")).as(made.toString()).contains("violet");
      assertThat(apps.model.requests()).isEqualTo(2);
      int number = idea.path("number").asInt(0);
      assertThat(apps.server.send("POST", path + "/" + number + "/apply", "").statusCode())
          .isLessThan(300);
      assertThat(apps.file(id, 2, "styles.css")).contains("#441144");
    }
  }

  @Test
  void theSystemListsTheModelsInTheirOrderAndWhatIsMissing() throws Exception {
    try (TestServer server =
        TestServer.configured(
            data,
            Map.of(
                "SLIPWAY_MODELS", "anthropic:one,ollama:two,openai:three",
                "OPENAI_API_KEY", "a key of the tests"))) {
      JsonNode engines = server.json("GET", "/api/system", "").path("engines");
      assertThat(engines.valueStream().map(each -> each.path("name").stringValue("")))
          .containsExactly("anthropic:one", "ollama:two", "openai:three", "composer");
      assertThat(engines.valueStream().map(each -> each.path("usable").booleanValue()))
          .containsExactly(false, true, true, true);
      assertThat(engines.path(0).path("why").stringValue("")).contains("ANTHROPIC_API_KEY");
      assertThat(engines.path(0).has("breaker")).isFalse();
      assertThat(engines.path(1).path("edits").stringValue("")).isEqualTo("whole");
      assertThat(engines.path(2).path("edits").stringValue("")).isEqualTo("blocks");
      assertThat(engines.path(2).path("images").booleanValue()).isTrue();
      assertThat(engines.path(2).path("breaker").path("phase").stringValue("")).isEqualTo("closed");
      assertThat(engines.path(3).has("edits")).isFalse();
    }
  }
}
