package dev.slipway.server.settings;

/** A text that cannot print itself. */
public final class Secret {
  private final String value;

  /** Wraps a text. */
  public Secret(String value) {
    this.value = value;
  }

  /** The text, for the one place that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
