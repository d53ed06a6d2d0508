package dev.slipway.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway export}: an app's files as a zip. */
@Command(
    name = "export",
    description = "Write an app's files to a zip.",
    mixinStandardHelpOptions = true)
final class ExportCommand extends ClientCommand {
  @Parameters(paramLabel = "ID", description = "The app's id.")
  private String id = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to; default ID.zip.")
  private @Nullable Path file;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    byte[] zip = server().bytes("/api/apps/" + ServerClient.encode(id) + "/export");
    Path target = file == null ? Path.of(id + ".zip") : file;
    try {
      Files.write(target, zip);
    } catch (IOException unwritable) {
      throw CommandFailure.failed("cannot write " + target);
    }
    out().println("Wrote " + target);
    return 0;
  }
}
