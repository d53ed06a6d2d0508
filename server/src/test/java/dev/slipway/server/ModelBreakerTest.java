package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.model.ModelScript;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A model that fails, as operators and makers see it: left alone, tried again, well again. */
class ModelBreakerTest {
  private static final String[] LONG = {
    "[breaker]", "failures = 2", "base_wait_seconds = 3600", "ceiling_seconds = 7200"
  };
  private static final String[] SHORT = {
    "[breaker]", "failures = 2", "base_wait_seconds = 0.1", "ceiling_seconds = 0.2"
  };

  @TempDir private Path data;

  private static void breaks(ModelApps apps) throws IOException, InterruptedException {
    apps.model.always(ModelScript.status(500, "{}"));
    for (int app = 0; app < 2; app++) {
      apps.make("a todo list");
    }
  }

  private static HttpResponse<String> named(ModelApps apps)
      throws IOException, InterruptedException {
    return apps.server.send(
        "POST",
        "/api/apps",
        "{\"prompt\":\"a page for birds\",\"engine\":\"" + ModelApps.ENGINE + "\"}",
        "prefer",
        "wait=30");
  }

  private static String phase(ModelApps apps) throws IOException, InterruptedException {
    return apps.engine().path("breaker").path("phase").stringValue("");
  }

  @Test
  void aModelThatFailsIsLeftAloneAndEverybodySeesIt() throws Exception {
    try (ModelApps apps = ModelApps.start(data, LONG)) {
      assertThat(phase(apps)).isEqualTo("closed");
      breaks(apps);
      JsonNode engine = apps.engine();
      assertThat(engine.path("usable").booleanValue()).isFalse();
      assertThat(engine.path("why").stringValue("")).contains("left alone");
      assertThat(engine.path("breaker").path("phase").stringValue("")).isEqualTo("open");
      Instant retry = Instant.parse(engine.path("breaker").path("retryAt").stringValue(""));
      assertThat(Duration.between(Instant.now(), retry)).isPositive();
      assertThat(apps.server.send("GET", "/metrics", "").body())
          .contains("slipway_model_breaker_phase{model=\"openai:scripted\"} 1.0")
          .contains(
              "slipway_model_breaker_changes_total{model=\"openai:scripted\",to=\"open\"} 1.0")
          .contains("slipway_model_calls_seconds_count{model=\"openai:scripted\"");
      int asked = apps.model.requests();
      JsonNode app = apps.make("a todo list");
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo("composer");
      assertThat(apps.model.requests()).as("it is not asked").isEqualTo(asked);
    }
  }

  @Test
  void aRequestThatNamesAModelThatIsLeftAloneIsToldWhenToComeBack() throws Exception {
    try (ModelApps apps = ModelApps.start(data, LONG)) {
      breaks(apps);
      HttpResponse<String> refused = named(apps);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("retry-after").orElse("")).matches("[1-9][0-9]{0,3}");
      JsonNode problem = TestServer.JSON.readTree(refused.body());
      assertThat(problem.path("code").stringValue("")).isEqualTo("model-unavailable");
      assertThat(problem.path("detail").stringValue("")).contains(ModelApps.ENGINE);
      String id = apps.make("a todo list").path("id").stringValue("");
      assertThat(
              apps.server
                  .send(
                      "POST",
                      "/api/apps/" + id + "/generations",
                      "{\"prompt\":\"x\",\"engine\":\"" + ModelApps.ENGINE + "\"}")
                  .statusCode())
          .isEqualTo(503);
    }
  }

  @Test
  void aModelIsTriedAgainAfterItsPauseAndWellAfterTwoAnswers() throws Exception {
    try (ModelApps apps = ModelApps.start(data, SHORT)) {
      breaks(apps);
      apps.model.always(ModelApps.answer(ModelApps.APP));
      int answers = 0;
      while (answers < 2) {
        answers += named(apps).statusCode() == 201 ? 1 : 0;
      }
      assertThat(phase(apps)).isEqualTo("closed");
      assertThat(apps.engine().path("usable").booleanValue()).isTrue();
      assertThat(apps.server.send("GET", "/metrics", "").body())
          .contains("slipway_model_breaker_phase{model=\"openai:scripted\"} 0.0")
          .contains("to=\"open\"} 1.0")
          .contains("to=\"half-open\"} 1.0")
          .contains("to=\"closed\"} 1.0");
    }
  }

  @Test
  void aWrongKeyAndAWrongRequestOpenNothing() throws Exception {
    try (ModelApps apps = ModelApps.start(data, LONG)) {
      for (int status : new int[] {400, 401, 422, 400, 401, 422}) {
        apps.model.always(ModelScript.status(status, "{}"));
        apps.make("a todo list");
      }
      assertThat(phase(apps)).isEqualTo("closed");
      assertThat(apps.engine().path("usable").booleanValue()).isTrue();
    }
  }

  @Test
  void aProviderThatAsksToBeLeftAloneIsAndItsBreakerStaysClosed() throws Exception {
    try (ModelApps apps = ModelApps.start(data, LONG)) {
      apps.model.next(ModelScript.status(429, "{}", "retry-after: 50"));
      apps.make("a todo list");
      assertThat(phase(apps)).isEqualTo("closed");
      assertThat(apps.engine().path("breaker").has("retryAt")).isTrue();
      HttpResponse<String> refused = named(apps);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElse("0")))
          .isBetween(1, 50);
      assertThat(apps.model.requests()).isEqualTo(1);
    }
  }
}
