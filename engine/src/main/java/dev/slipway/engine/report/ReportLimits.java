package dev.slipway.engine.report;

/**
 * How much of what pages report is taken.
 *
 * @param perMinute reports of one app in a minute, whatever they say
 * @param perVersion different reports for each version that an app comes to
 * @param apps apps that are remembered; the one that was silent longest is forgotten
 */
public record ReportLimits(int perMinute, int perVersion, int apps) {
  /** What holds unless something else is said. */
  public static final ReportLimits USUAL = new ReportLimits(30, 50, 2_000);
}
