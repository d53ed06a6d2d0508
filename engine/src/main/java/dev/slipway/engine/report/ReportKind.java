package dev.slipway.engine.report;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing went wrong in a page. */
public enum ReportKind {
  /** An exception that nobody caught, or an error that was printed. */
  ERROR,
  /** A request that failed, or that a policy refused. */
  REQUEST,
  /** A promise that was rejected, and nobody handled it. */
  REJECTION;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word. */
  public static Optional<ReportKind> parse(String word) {
    for (ReportKind kind : values()) {
      if (kind.wire().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
