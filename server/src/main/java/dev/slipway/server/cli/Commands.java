package dev.slipway.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands by name. */
@Command(
    name = "slipway",
    description = "Turns a prompt into a running web app, on your own server.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Tests run with: ./slipway test"},
    subcommands = {
      ServeCommand.class,
      NewCommand.class,
      ListCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      SuggestionsCommand.class,
      SuggestCommand.class,
      ApplyCommand.class,
      DismissCommand.class,
      DuplicateCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      SystemCommand.class,
      WarmUpCommand.class,
    })
public final class Commands implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command line and tells its exit code. */
  public static int run(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Commands());
    line.setOut(out);
    line.setErr(error);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler((failure, command, _) -> {
      if (failure instanceof CommandFailure known) {
        command.getErr().println("slipway: " + known.getMessage());
        return known.exitCode();
      }
      throw failure;
    });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
