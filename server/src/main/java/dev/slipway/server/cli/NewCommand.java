package dev.slipway.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code slipway new}: makes an app and shows its progress. */
@Command(
    name = "new",
    description = "Make an app from a prompt; prints progress, then its address.",
    mixinStandardHelpOptions = true)
final class NewCommand extends ClientCommand {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Parameters(paramLabel = "PROMPT", description = "What the app should do.")
  private String prompt = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
  private @Nullable String name;

  @Option(names = "--engine", paramLabel = "ENGINE", description = "What writes it.")
  private @Nullable String engine;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("prompt", prompt);
    if (name != null) {
      body.put("name", name);
    }
    if (engine != null) {
      body.put("engine", engine);
    }
    JsonNode app =
        server()
            .post(
                "/api/apps", "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    String id = app.path("id").stringValue("");
    follow(id);
    JsonNode made = server().get("/api/apps/" + id);
    if (!made.path("status").stringValue("").equals("running")) {
      throw CommandFailure.failed(made.path("failure").stringValue("the app was not made"));
    }
    printUnderstanding(made.path("metadata").path("understanding"));
    out().println(made.path("name").stringValue("") + " is running at");
    out().println(made.path("previewUrl").stringValue(""));
    return 0;
  }

  private void follow(String id) throws CommandFailure, InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                server().stream("/api/apps/" + id + "/events?since=0&until=done"),
                StandardCharsets.UTF_8))) {
      String type = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          type = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          show(type, JSON.readTree(line.substring("data: ".length())));
        }
      }
    } catch (IOException cut) {
      throw CommandFailure.failed(
          "the connection was cut; the app goes on being made. See: ./slipway show " + id);
    }
  }

  private void show(String type, JsonNode data) {
    switch (type) {
      case "status" -> out().println("  " + data.path("status").stringValue(""));
      case "message" -> out().println("  " + data.path("text").stringValue(""));
      case "file" ->
          out()
              .printf(
                  "  wrote %s (%,d bytes)%n",
                  data.path("path").stringValue(""), data.path("bytes").asInt(0));
      case "error" -> out().println("  " + data.path("message").stringValue(""));
      default -> {
        // Versions and ends are told below, once.
      }
    }
  }

  private void printUnderstanding(JsonNode understanding) {
    List<String> fields = new ArrayList<>();
    for (JsonNode field : understanding.path("fields")) {
      fields.add(
          field.path("label").stringValue("") + " (" + field.path("type").stringValue("") + ")");
    }
    if (!fields.isEmpty()) {
      out().println("Understood: " + String.join(", ", fields));
    }
    List<String> unknown = new ArrayList<>();
    for (JsonNode word : understanding.path("notUnderstood")) {
      unknown.add(word.stringValue(""));
    }
    if (!unknown.isEmpty()) {
      out().println("Not understood: " + String.join(", ", unknown));
    }
  }
}
