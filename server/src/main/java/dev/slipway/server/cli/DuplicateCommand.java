package dev.slipway.server.cli;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code slipway duplicate}: a new app that begins as another one is. */
@Command(
    name = "duplicate",
    description = "Make a new app that begins as another one is now.",
    mixinStandardHelpOptions = true)
final class DuplicateCommand extends ClientCommand {
  @Parameters(paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What to call the copy.")
  private @Nullable String name;

  @Option(names = "--data", description = "Take over the app's records too.")
  private boolean data;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    ObjectNode wanted = JsonMapper.shared().createObjectNode().put("data", data);
    if (name != null) {
      wanted.put("name", name);
    }
    JsonNode app =
        server()
            .post(
                "/api/apps/" + ServerClient.encode(id) + "/duplicate",
                "application/json",
                wanted.toString().getBytes(StandardCharsets.UTF_8));
    out().println(app.path("id").stringValue("") + "  " + app.path("name").stringValue(""));
    return 0;
  }
}
