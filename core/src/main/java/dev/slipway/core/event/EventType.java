package dev.slipway.core.event;

import java.util.Locale;

/** What an event tells of. */
public enum EventType {
  /** The app's status changed. */
  STATUS,
  /** A file was written by an engine. */
  FILE,
  /** An engine says something to the maker. */
  MESSAGE,
  /** A version was published. */
  VERSION,
  /** A suggestion was made, applied or dismissed. */
  SUGGESTION,
  /** The runtime printed a line. */
  LOG,
  /** Something failed. */
  ERROR,
  /** A generation ended. */
  DONE;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
