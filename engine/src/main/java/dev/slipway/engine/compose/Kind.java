package dev.slipway.engine.compose;

import java.util.Locale;
import java.util.Optional;

/** The kinds of app that the composer can write. */
public enum Kind {
  /** Records in a table, with search, filters and totals. */
  TRACKER,
  /** Things to tick off, in groups. */
  CHECKLIST,
  /** Cards that move through columns. */
  BOARD,
  /** Texts by date, with an editor. */
  NOTES;

  /** The name in blueprints and in lexicons. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name, or empty where there is none. */
  public static Optional<Kind> of(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
