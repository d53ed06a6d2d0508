package dev.slipway.server;

import com.microsoft.playwright.Page;
import java.util.Map;

/** What the model of an app says of itself, so that a drive knows what to expect of this one. */
record AppSettings(Map<?, ?> values) {
  static AppSettings of(Page page) {
    return new AppSettings(
        (Map<?, ?>) page.evaluate("async () => (await import('./js/model.js')).settings ?? {}"));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A setting in words; empty where the app has none of this name. */
  String text(String name) {
    Object value = values.get(name);
    return value == null ? "" : value.toString();
  }

  /** A setting that is a number; zero where the app has none of this name. */
  int number(String name) {
    return values.get(name) instanceof Number number ? number.intValue() : 0;
  }
}
