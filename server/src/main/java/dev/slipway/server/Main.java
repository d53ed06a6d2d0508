package dev.slipway.server;

import dev.slipway.server.cli.Commands;
import dev.slipway.server.cli.PlainServe;
import dev.slipway.server.cli.ServerRun;
import java.util.Optional;

/** The way in: hands over to the command that was typed. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 could not begin. */
  public static void main(String[] arguments) throws InterruptedException {
    Optional<ServerRun> server = PlainServe.parse(arguments);
    System.exit(server.isPresent() ? PlainServe.run(server.get()) : Commands.run(arguments));
  }
}
