package dev.slipway.server.cli;

/** A command cannot go on; the message is one line for the person who typed it. */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** It began and failed. */
  static CommandFailure failed(String message) {
    return new CommandFailure(message, 1);
  }

  /** It could not begin. */
  static CommandFailure unable(String message) {
    return new CommandFailure(message, 2);
  }

  int exitCode() {
    return exitCode;
  }
}
