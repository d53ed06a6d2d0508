package dev.slipway.server;

import dev.slipway.server.cli.Commands;

/** The way in: hands over to the command that was typed. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 could not begin. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments));
  }
}
