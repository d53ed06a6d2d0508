package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server, killed while a model writes: the generation ends once, after the restart. */
class KilledModelServerTest {
  @TempDir private Path folder;
  private final ScriptedModelServer model = ScriptedModelServer.start();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    http.close();
    model.close();
  }

  @Test
  void aServerKilledWhileTheModelWritesFinishesTheAppOnceAfterTheRestart() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    model.next(
        ModelScript.begin(ModelWire.OPENAI, ModelApps.pieces(ModelApps.APP.substring(0, 250)))
            .await(new CountDownLatch(1)));
    String id = makeAndKill(data);
    model.always(ModelApps.answer(ModelApps.APP));
    try (TestServer server = TestServer.configured(data, ModelApps.environment(model))) {
      List<Map.Entry<String, JsonNode>> events = server.events(id, 0);
      JsonNode app = server.json("GET", "/api/apps/" + id, "");
      assertThat(app.path("status").stringValue("")).isEqualTo("running");
      assertThat(app.path("version").asInt(0)).isEqualTo(1);
      assertThat(app.path("metadata").path("engine").stringValue("")).isEqualTo(ModelApps.ENGINE);
      assertThat(events).filteredOn(event -> event.getKey().equals("done")).hasSize(1);
      assertThat(events).filteredOn(event -> event.getKey().equals("version")).hasSize(1);
      JsonNode generations =
          server.json("GET", "/api/apps/" + id + "/generations", "").path("generations");
      assertThat(generations.size()).isEqualTo(1);
      assertThat(generations.path(0).path("status").stringValue("")).isEqualTo("done");
      assertThat(server.ask("GET", server.appHost(id), "/")).contains("Birds that I saw");
    }
    assertThat(model.requests()).as("once for each attempt").isEqualTo(2);
  }

  /** Makes an app with a server of its own and kills it as soon as a piece of a file is stored. */
  private String makeAndKill(Path data) throws Exception {
    Process process =
        SlipwayProcess.start(
            folder,
            List.of(),
            ModelApps.environment(model),
            "serve",
            "--port",
            "0",
            "--data",
            data.toString());
    try (BufferedReader output = SlipwayProcess.reader(process)) {
      String base = "http://127.0.0.1:" + SlipwayProcess.port(output);
      HttpRequest make =
          HttpRequest.newBuilder(URI.create(base + "/api/apps"))
              .header("content-type", "application/json")
              .POST(BodyPublishers.ofString("{\"prompt\":\"a page for the birds that I saw\"}"))
              .build();
      String id =
          TestServer.JSON
              .readTree(http.send(make, BodyHandlers.ofString()).body())
              .path("id")
              .stringValue("");
      awaitText(base + "/api/apps/" + id + "/events?since=0");
      return id;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void awaitText(String address) throws IOException, InterruptedException {
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofInputStream())
                    .body(),
                StandardCharsets.UTF_8))) {
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        if (line.startsWith("data: ") && line.contains("\"text\"") && line.contains("\"from\"")) {
          return;
        }
      }
    }
    throw new IOException("no piece of a file came");
  }
}
