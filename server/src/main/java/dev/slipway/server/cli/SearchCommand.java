package dev.slipway.server.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code slipway search}: the best matches. */
@Command(
    name = "search",
    description = "Search names, prompts and descriptions.",
    mixinStandardHelpOptions = true)
final class SearchCommand extends ClientCommand {
  @Parameters(paramLabel = "WORD", arity = "1..*", description = "What to look for.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    JsonNode page =
        server().get("/api/apps?limit=20&q=" + ServerClient.encode(String.join(" ", words)));
    for (JsonNode app : page.path("apps")) {
      printRow(app);
    }
    if (page.path("apps").isEmpty()) {
      out().println("No app holds these words.");
    }
    return 0;
  }
}
