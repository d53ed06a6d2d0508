package dev.slipway.server;

import dev.slipway.server.cli.Commands;
import dev.slipway.server.cli.PlainServe;
import dev.slipway.server.cli.ServerRun;
import dev.slipway.server.cli.WarmUp;
import java.util.Optional;

/** The way in: hands over to the command that was typed. */
public final class Main {
  /**
   * Netty would tell the flight recorder of each buffer; readying the recorder for that takes a
   * seventh of a whole start, and is done when the first request has come.
   */
  private static final String BUFFER_EVENTS = "io.netty.jfr.enabled";

  private Main() {}

  /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 could not begin. */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty(BUFFER_EVENTS) == null) {
      System.setProperty(BUFFER_EVENTS, "false");
    }
    if (WarmUp.isMeant(arguments)) {
      System.exit(WarmUp.run(arguments));
    }
    Optional<ServerRun> server = PlainServe.parse(arguments);
    System.exit(server.isPresent() ? PlainServe.run(server.get()) : Commands.run(arguments));
  }
}
