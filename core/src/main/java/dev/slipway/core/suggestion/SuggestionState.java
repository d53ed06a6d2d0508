package dev.slipway.core.suggestion;

import java.util.Locale;

/** What a maker has made of a suggestion. */
public enum SuggestionState {
  /** Nothing yet. */
  OPEN,
  /** It became a version. */
  APPLIED,
  /** The maker does not want it. */
  DISMISSED;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
