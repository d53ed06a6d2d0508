package dev.slipway.server.cli;

import dev.slipway.server.Slipway;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/**
 * {@code slipway warm-up}: starts a server on a throw-away folder, makes an app and stops, so that
 * the Java runtime can record which classes a start needs.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws CommandFailure, InterruptedException, IOException {
    Path folder = Files.createTempDirectory("slipway-warm-up");
    Map<Setting, String> flags = Map.of(Setting.PORT, "0", Setting.DATA, folder.toString());
    try (Slipway slipway =
        Slipway.start(SettingsLoader.load(flags, Map.of(), folder.resolve("none.toml")))) {
      ServerClient client =
          ServerClient.ofEnvironment(Map.of("SLIPWAY_PORT", Integer.toString(slipway.port())));
      JsonNode app =
          client.post(
              "/api/apps",
              "application/json",
              "{\"prompt\":\"track the books I read\"}".getBytes(StandardCharsets.UTF_8));
      String id = app.path("id").stringValue("");
      client.stream("/api/apps/" + id + "/events?since=0&until=done").readAllBytes();
      for (String path :
          new String[] {
            "/", "/api/apps", "/api/apps/" + id, "/api/apps?q=books", "/openapi.json"
          }) {
        client.bytes(path);
      }
      client.bytes("/preview/" + id + "/");
    } catch (SettingsException wrong) {
      throw CommandFailure.unable(wrong.getMessage());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    return 0;
  }
}
