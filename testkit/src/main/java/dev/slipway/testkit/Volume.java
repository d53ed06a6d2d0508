package dev.slipway.testkit;

/**
 * How much a test tries, and what it saw: enough in the usual run to see a broken guard, and as
 * much as is promised with {@code -Dslipway.full=true}.
 */
public final class Volume {
  private Volume() {}

  /** The one or the other. */
  public static int of(int usual, int full) {
    return Boolean.getBoolean("slipway.full") ? full : usual;
  }

  /** One line with what was seen, under the name of the promise. */
  public static void say(String promise, String seen) {
    System.out.println("[" + promise + "] " + seen);
  }
}
