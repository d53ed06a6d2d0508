package dev.slipway.server.settings;

/** The start cannot go on; the message is one line for the operator. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** One line that says what is wrong and how to mend it. */
  public SettingsException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
