package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code slipway suggest}: asks for more. */
@Command(
    name = "suggest",
    description = "Ask for further suggestions for an app.",
    mixinStandardHelpOptions = true)
final class SuggestCommand extends ClientCommand {
  @Parameters(paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    JsonNode made = server().post("/api/apps/" + ServerClient.encode(id) + "/suggestions");
    printSuggestions(made.path("suggestions"));
    if (made.has("message")) {
      out().println(made.path("message").stringValue(""));
    }
    return 0;
  }
}
