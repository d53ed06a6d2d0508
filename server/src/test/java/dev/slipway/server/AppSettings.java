package dev.slipway.server;

import com.microsoft.playwright.Page;

/** The settings that an open app was written with, as its own module tells them. */
final class AppSettings {
  private static final String READ =
      "async (name) => String((await import('./js/model.js')).settings?.[name] ?? '')";

  private AppSettings() {}

  static boolean has(Page page, String name) {
    return !page.evaluate(READ, name).equals("");
  }

  static boolean is(Page page, String name, String value) {
    return page.evaluate(READ, name).equals(value);
  }
}
