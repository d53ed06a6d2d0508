package dev.slipway.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code slipway import}: an app from a zip. */
@Command(name = "import", description = "Make an app from a zip.", mixinStandardHelpOptions = true)
final class ImportCommand extends ClientCommand {
  @Parameters(paramLabel = "FILE", description = "The zip; it holds an index.html.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    byte[] zip;
    try {
      zip = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw CommandFailure.unable("cannot read " + file);
    }
    JsonNode app = server().post("/api/apps/import", "application/zip", zip);
    out().println(app.path("name").stringValue("") + " is running at");
    out().println(app.path("previewUrl").stringValue(""));
    return 0;
  }
}
