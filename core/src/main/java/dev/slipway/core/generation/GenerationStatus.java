package dev.slipway.core.generation;

import java.util.Locale;

/** Where a generation is in its life; the last three are final. */
public enum GenerationStatus {
  /** It waits for a worker. */
  PENDING,
  /** A worker holds its lease. */
  RUNNING,
  /** It made a version, or said why no version was needed. */
  DONE,
  /** It led to no version. */
  FAILED,
  /** Somebody stopped it first. */
  CANCELLED;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing will change it any more. */
  public boolean isFinal() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
