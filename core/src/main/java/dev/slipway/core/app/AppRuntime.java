package dev.slipway.core.app;

import java.util.Locale;

/** How a version runs. */
public enum AppRuntime {
  /** The gateway serves its files. */
  STATIC,
  /** A process in a sandbox answers. */
  NODE;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
