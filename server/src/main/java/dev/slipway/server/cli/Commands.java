package dev.slipway.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    footer = {"", "Tests run with: ./slipway test"})
public final class Commands implements Runnable {
  private static final List<Class<?>> ALL =
      List.of(
          ServeCommand.class,
          DemoModelCommand.class,
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
          SystemCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command line and tells its exit code. */
  public static int run(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Commands());
    subcommands(arguments).forEach(line::addSubcommand);
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

  /**
   * The one that is meant, or all of them where that must be found out or told: taking a command's
   * annotations apart costs more of a start than anything else.
   */
  private static List<Class<?>> subcommands(String... arguments) {
    List<Class<?>> meant =
        ALL.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .toList();
    return meant.isEmpty() ? ALL : meant;
  }

  private static String name(Class<?> command) {
    Command said = command.getAnnotation(Command.class);
    if (said == null) {
      throw new IllegalStateException(command + " has no name");
    }
    return said.name();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
