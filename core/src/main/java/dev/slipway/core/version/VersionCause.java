package dev.slipway.core.version;

import java.util.Locale;

/** What made a version. */
public enum VersionCause {
  /** An engine, from a prompt. */
  PROMPT,
  /** A suggestion that was applied. */
  SUGGESTION,
  /** A person, by hand. */
  EDIT,
  /** A return to an older version. */
  ROLLBACK,
  /** An archive from elsewhere. */
  IMPORT,
  /** Another app, whose files it takes over. */
  COPY;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
