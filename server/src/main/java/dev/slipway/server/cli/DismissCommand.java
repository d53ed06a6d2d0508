package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway dismiss}: a suggestion that is not wanted. */
@Command(
    name = "dismiss",
    description = "Dismiss one of an app's suggestions; its idea does not come back.",
    mixinStandardHelpOptions = true)
final class DismissCommand extends ClientCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "NUMBER", description = "The suggestion's number.")
  private int number;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    server().delete("/api/apps/" + ServerClient.encode(id) + "/suggestions/" + number);
    out().println("Dismissed suggestion " + number);
    return 0;
  }
}
