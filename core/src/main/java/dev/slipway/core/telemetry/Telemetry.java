package dev.slipway.core.telemetry;

import java.util.function.DoubleSupplier;

/** Counts and times what happens; safe for use by many threads, never blocks, never fails. */
public interface Telemetry {
  /**
   * A request was answered.
   *
   * @param route the route's template, never the path itself, so that there are few of them
   */
  void request(String method, String route, int status, long nanoseconds);

  /** A generation came to an end. */
  void generation(String outcome, long nanoseconds);

  /** A value that is read when somebody asks. */
  void gauge(String name, String description, DoubleSupplier value);

  /** All of it in the Prometheus text format, version 0.0.4. */
  String scrape();
}
