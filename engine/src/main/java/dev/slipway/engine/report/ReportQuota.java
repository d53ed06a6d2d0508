package dev.slipway.engine.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What one app has reported of late. Not safe for several threads. */
final class ReportQuota {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ReportLimits limits;
  private final Set<String> seen = new HashSet<>();
  private Instant minute = Instant.EPOCH;
  private int inMinute;
  private int version;

  ReportQuota(ReportLimits limits) {
    this.limits = limits;
  }

  /** Counts one more; false where the minute's are used up. */
  boolean count(Instant now) {
    if (Duration.between(minute, now).abs().compareTo(MINUTE) >= 0) {
      minute = now;
      inMinute = 0;
    }
    inMinute++;
    return inMinute <= limits.perMinute();
  }

  /**
   * Whether a report is new, and may be kept.
   *
   * @param current the app's version; a new one begins with nothing seen
   */
  boolean admits(String fingerprint, int current) {
    if (current != version) {
      version = current;
      seen.clear();
    }
    return seen.size() < limits.perVersion() && seen.add(fingerprint);
  }

  /** Lets a report come again that was not stored. */
  void forget(String fingerprint) {
    seen.remove(fingerprint);
  }
}
