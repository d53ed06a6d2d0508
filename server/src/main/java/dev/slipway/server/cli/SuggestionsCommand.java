package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code slipway suggestions}: what could be changed, ready to be looked at. */
@Command(
    name = "suggestions",
    description = "List an app's suggestions with the addresses that show them.",
    mixinStandardHelpOptions = true)
final class SuggestionsCommand extends ClientCommand {
  @Parameters(paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    JsonNode list = server().get("/api/apps/" + ServerClient.encode(id) + "/suggestions");
    printSuggestions(list.path("suggestions"));
    if (list.path("suggestions").isEmpty()) {
      out().println("There are no suggestions. Ask for some with: ./slipway suggest " + id);
    }
    return 0;
  }
}
