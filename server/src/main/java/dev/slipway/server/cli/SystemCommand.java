package dev.slipway.server.cli;

import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** {@code slipway system}: what the server says of itself. */
@Command(
    name = "system",
    description = "Show engines, storage, cache, sandbox and limits as JSON.",
    mixinStandardHelpOptions = true)
final class SystemCommand extends ClientCommand {
  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    out()
        .println(
            JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(server().get("/api/system")));
    return 0;
  }
}
