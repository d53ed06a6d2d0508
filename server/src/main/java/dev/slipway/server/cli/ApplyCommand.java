package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code slipway apply}: makes a suggestion the next version. */
@Command(
    name = "apply",
    description = "Apply one of an app's suggestions: a new version.",
    mixinStandardHelpOptions = true)
final class ApplyCommand extends ClientCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "NUMBER", description = "The suggestion's number.")
  private int number;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    JsonNode version =
        server().post("/api/apps/" + ServerClient.encode(id) + "/suggestions/" + number + "/apply");
    out()
        .printf(
            "Version %d: %s%n",
            version.path("number").asInt(0), version.path("title").stringValue(""));
    return 0;
  }
}
