package dev.slipway.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code slipway list}: the newest apps. */
@Command(name = "list", description = "List apps, newest first.", mixinStandardHelpOptions = true)
final class ListCommand extends ClientCommand {
  @Option(names = "--status", paramLabel = "STATUS", description = "Only those in this status.")
  private @Nullable String status;

  @Option(names = "--limit", paramLabel = "N", description = "How many, at most 100.")
  private int limit = 20;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    String filter = status == null ? "" : "&status=" + ServerClient.encode(status);
    JsonNode page = server().get("/api/apps?limit=" + limit + filter);
    for (JsonNode app : page.path("apps")) {
      printRow(app);
    }
    int shown = page.path("apps").size();
    out().printf("%d of %d%n", shown, page.path("total").asLong(0));
    return 0;
  }
}
