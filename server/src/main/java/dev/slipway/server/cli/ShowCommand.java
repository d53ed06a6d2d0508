package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code slipway show}: everything about one app. */
@Command(name = "show", description = "Show one app as JSON.", mixinStandardHelpOptions = true)
final class ShowCommand extends ClientCommand {
  @Parameters(paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    out()
        .println(
            JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(server().get("/api/apps/" + ServerClient.encode(id))));
    return 0;
  }
}
