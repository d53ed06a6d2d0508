package dev.slipway.engine.compose;

import java.util.Locale;

/** Names as words. */
final class Words {
  private Words() {}

  /** "workMinutes" as "work minutes". */
  static String apart(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
