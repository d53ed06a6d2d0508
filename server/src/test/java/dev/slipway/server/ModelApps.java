package dev.slipway.server;

import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A server whose one model is a scripted one, set up as people set theirs. */
final class ModelApps implements AutoCloseable {
  static final String ENGINE = "openai:scripted";
  static final String KEY = "a key of the tests";

  static final String APP =
      """
      I'll make a page.

      <file path="index.html">
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Birds</title>
        <link rel="stylesheet" href="styles.css">
      </head>
      <body>
        <h1>Birds that I saw</h1>
      </body>
      </html>
      </file>

      <file path="styles.css">
      h1 {
        color: #114411;
      }
      </file>

      <about>
      {"name": "Birds", "description": "Keeps the birds that you saw."}
      </about>
      """;

  static final String EDIT =
      """
      Another colour.

      <edit path="styles.css">
      <<<<<<< SEARCH
        color: #114411;
      =======
        color: #441144;
      >>>>>>> REPLACE
      </edit>
      """;

  final ScriptedModelServer model;
  final TestServer server;

  private ModelApps(ScriptedModelServer model, TestServer server) {
    this.model = model;
    this.server = server;
  }

  static ModelApps start(Path data, String... lines) throws Exception {
    ScriptedModelServer model = ScriptedModelServer.start();
    return new ModelApps(model, TestServer.configured(data, environment(model), lines));
  }

  static Map<String, String> environment(ScriptedModelServer model) {
    return Map.of(
        "OPENAI_BASE_URL", model.address() + "/v1",
        "OPENAI_API_KEY", KEY,
        "SLIPWAY_MODELS", ENGINE);
  }

  /** An answer in pieces of a few characters, as models send them. */
  static ModelScript answer(String text) {
    return ModelScript.answer(ModelWire.OPENAI, pieces(text));
  }

  static String[] pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 7) {
      pieces.add(text.substring(at, Math.min(text.length(), at + 7)));
    }
    return pieces.toArray(String[]::new);
  }

  /** Makes an app that the model writes, and gives its id. */
  String birds() throws IOException, InterruptedException {
    model.next(answer(APP));
    return make("a page for the birds that I saw").path("id").stringValue("");
  }

  /** Makes an app, by whatever engine. */
  JsonNode make(String prompt) throws IOException, InterruptedException {
    return server.makeAppPatiently(prompt, null);
  }

  String file(String id, int version, String path) throws IOException, InterruptedException {
    return server
        .send("GET", "/api/apps/" + id + "/versions/" + version + "/files/" + path, "")
        .body();
  }

  /** What {@code /api/system} says of the model. */
  JsonNode engine() throws IOException, InterruptedException {
    return server.json("GET", "/api/system", "").path("engines").path(0);
  }

  /** The sentences of one kind, such as fallback. */
  static List<String> sentences(List<Map.Entry<String, JsonNode>> events, String kind) {
    return events.stream()
        .filter(event -> event.getKey().equals("message"))
        .filter(event -> event.getValue().path("kind").stringValue("").equals(kind))
        .map(event -> event.getValue().path("text").stringValue(""))
        .toList();
  }

  @Override
  public void close() {
    server.close();
    model.close();
  }
}
