package dev.slipway.adapter.sql;

/**
 * How much a test tries: enough to see a broken guard in the usual build, and as much as is
 * promised with {@code -Dslipway.full=true}.
 */
final class Volume {
  private Volume() {}

  static int of(int usual, int full) {
    return Boolean.getBoolean("slipway.full") ? full : usual;
  }

  /** One line with what was seen, under the name of the promise. */
  static void say(String promise, String seen) {
    System.out.println("[" + promise + "] " + seen);
  }
}
