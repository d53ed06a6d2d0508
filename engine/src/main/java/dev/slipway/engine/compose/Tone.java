package dev.slipway.engine.compose;

import java.util.Optional;

/** The manner of an app's look. */
public enum Tone {
  /** Clear and quiet. */
  PLAIN("plain"),
  /** Soft colours and much room. */
  CALM("calm"),
  /** Round, large and colourful. */
  PLAYFUL("playful"),
  /** Serifs and thin lines. */
  ELEGANT("elegant"),
  /** Strong contrasts and heavy type. */
  BOLD("bold");

  private final String word;

  Tone(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Tone> of(String word) {
    for (Tone each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
