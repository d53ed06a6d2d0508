package dev.slipway.core.app;

import java.util.Locale;
import java.util.Optional;

/** Where an app is in its life. */
public enum AppStatus {
  /** Its first prompt waits for a worker. */
  QUEUED,
  /** A worker writes it. */
  GENERATING,
  /** Its current version answers on its own address. */
  RUNNING,
  /** It has a version, but somebody switched it off. */
  STOPPED,
  /** Its first prompt led to no version. */
  FAILED;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word from outside, or empty where there is none of that name. */
  public static Optional<AppStatus> parse(String wire) {
    for (AppStatus status : values()) {
      if (status.wire().equals(wire)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
