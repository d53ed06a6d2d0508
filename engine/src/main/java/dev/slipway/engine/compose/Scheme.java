package dev.slipway.engine.compose;

import java.util.Optional;

/** Whether an app is light or dark. */
public enum Scheme {
  /** As the visitor has set up their machine. */
  AUTO("auto"),
  /** Always light. */
  LIGHT("light"),
  /** Always dark. */
  DARK("dark");

  private final String word;

  Scheme(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Scheme> of(String word) {
    for (Scheme each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
