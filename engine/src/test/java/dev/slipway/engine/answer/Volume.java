package dev.slipway.engine.answer;

/**
 * How much random tests try: seconds in the usual run, minutes with {@code -Dslipway.full=true}.
 */
public final class Volume {
  private Volume() {}

  /** The one or the other. */
  public static int of(int usual, int full) {
    return Boolean.getBoolean("slipway.full") ? full : usual;
  }
}
