package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Odd keys, and providers that write them wherever they can: nothing of them leaves the server. */
class KeysStayInsideTest {
  private static final String IN_THE_ENVIRONMENT = "env.canary $1(x)*[y]{2}|z^ ?\\d+";
  private static final List<String> IN_THE_FILE =
      List.of(
          "q7Zx9w",
          "canary \"with\" 'quotes' & <tags>/slash\\back",
          "%63anary+%2F/==canary",
          "canary canary canary canary");

  @TempDir private Path folder;
  private final ScriptedModelServer model = ScriptedModelServer.start();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder answers = new StringBuilder();

  @AfterEach
  void stop() {
    http.close();
    model.close();
  }

  /** The keys by the name of their model. */
  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("openai:environment", IN_THE_ENVIRONMENT);
    for (int at = 0; at < IN_THE_FILE.size(); at++) {
      keys.put("odd" + at + ":file", IN_THE_FILE.get(at));
    }
    return keys;
  }

  private List<String> settings() {
    List<String> lines = new ArrayList<>();
    keys()
        .forEach((name, key) -> {
          lines.add("[[models]]");
          lines.add("name = \"" + name + "\"");
          lines.add("base_url = \"" + model.address() + "/v1\"");
          lines.add(
              key.equals(IN_THE_ENVIRONMENT)
                  ? "key_variable = \"ODD_KEY\""
                  : "key = " + StringNode.valueOf(key));
        });
    // However often they fail, they are to be asked.
    lines.addAll(List.of("[breaker]", "failures = 1000"));
    return lines;
  }

  private void script(String key) {
    String all = String.join(" | ", KeyForms.of(key));
    String header = "x-echo: " + all.replace('\n', ' ');
    model.next(
        ModelScript.status(401, "{\"error\":{\"message\":\"bad key " + all + "\"}}", header));
    model.next(
        ModelScript.begin(ModelWire.OPENAI, "<file path=\"index.html\">\n" + key)
            .send(ModelWire.OPENAI.error("server_error", all))
            .cut());
    model.next(ModelScript.status(401, "no going on with " + all));
    model.next(
        ModelApps.answer(
            "Your key is "
                + all
                + "\n\n<file path=\"index.html\">\n<!doctype html>\n<html lang=\"en\">"
                + "<head><title>Keys</title></head><body><pre>"
                + String.join(" | ", KeyForms.of(key).subList(1, KeyForms.of(key).size()))
                    .replace("<", "&lt;")
                + "</pre><!-- "
                + all.replace("--", "")
                + " --></body></html>\n</file>\n\n<file path=\"notes.txt\">\n"
                + all
                + "\n</file>\n\n<about>\n{\"name\": \"Keys\", \"description\": "
                + StringNode.valueOf("The key is " + key + ".")
                + "}\n</about>\n"));
  }

  @Test
  void keysThatProvidersEchoAreInNothingThatLeavesTheServer() throws Exception {
    Path file = Files.write(folder.resolve("keys.toml"), settings());
    Path recording = folder.resolve("recording.jfr");
    Process process =
        SlipwayProcess.start(
            folder,
            List.of(
                "-XX:StartFlightRecording:settings=profile,filename="
                    + recording
                    + ",jdk.InitialEnvironmentVariable#enabled=false"),
            Map.of("ODD_KEY", IN_THE_ENVIRONMENT),
            "serve",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString(),
            "--config",
            file.toString());
    StringBuilder log = new StringBuilder();
    List<String> stored = new ArrayList<>();
    try (BufferedReader output = SlipwayProcess.reader(process)) {
      String base = "http://127.0.0.1:" + SlipwayProcess.port(output);
      for (Map.Entry<String, String> each : keys().entrySet()) {
        script(each.getValue());
        for (int prompt = 0; prompt < 3; prompt++) {
          stored.add(everythingOf(base, make(base, each.getKey())));
        }
      }
      for (String path : List.of("/api/system", "/metrics", "/api/apps", "/api/apps?q=keys")) {
        send(base, "GET", path, "");
      }
      send(base, "POST", "/api/apps", "{\"prompt\":\"x\",\"engine\":\"odd9:file\"}");
      process.toHandle().destroy();
      output.lines().forEach(line -> log.append(line).append('\n'));
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(model.requests()).as("each script was played").isEqualTo(4 * keys().size());
    assertThat(log.toString()).contains("bad key").contains("(secret)");
    assertThat(String.join("", stored)).contains("(secret)").contains("Keys");
    Map<String, String> places = new LinkedHashMap<>();
    places.put("the log", log.toString());
    places.put("what is answered", answers.toString());
    places.put("the recording", bytes(recording));
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        places.put(each.getFileName().toString(), bytes(each));
      }
    }
    assertThat(places).hasSizeGreaterThan(3);
    places.forEach((place, text) ->
        keys()
            .values()
            .forEach(key ->
                KeyForms.of(key)
                    .forEach(form ->
                        assertThat(text.contains(form)).as(form + " in " + place).isFalse())));
    Volume.say(
        "M1", "%d odd keys echoed, none of them in %s".formatted(keys().size(), places.keySet()));
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private String make(String base, String engine) throws IOException, InterruptedException {
    ObjectNode body =
        TestServer.JSON.createObjectNode().put("prompt", "show the page").put("engine", engine);
    return TestServer.JSON
        .readTree(send(base, "POST", "/api/apps", body.toString()))
        .path("id")
        .stringValue("");
  }

  private String everythingOf(String base, String id) throws IOException, InterruptedException {
    String path = "/api/apps/" + id;
    StringBuilder all =
        new StringBuilder(send(base, "GET", path + "/events?since=0&until=done", ""));
    for (String part : List.of("", "/generations", "/versions", "/suggestions")) {
      all.append(send(base, "GET", path + part, ""));
    }
    JsonNode version = TestServer.JSON.readTree(send(base, "GET", path + "/versions/1", ""));
    for (JsonNode entry : version.path("files")) {
      all.append(
          send(base, "GET", path + "/versions/1/files/" + entry.path("path").stringValue(""), ""));
    }
    return all.toString();
  }

  private String send(String base, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    String text = http.send(request.build(), BodyHandlers.ofString()).body();
    answers.append(text).append('\n');
    return text;
  }
}
