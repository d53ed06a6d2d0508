package dev.slipway.core.telemetry;

import dev.slipway.core.model.BreakerChange;
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

  /** A call to a language model came to an end. */
  void modelCall(ModelCallReport report);

  /** A breaker of a language model went from one phase to another. */
  void breaker(BreakerChange change);

  /** A value that is read when somebody asks. */
  void gauge(String name, String description, DoubleSupplier value);

  /** All of it in the Prometheus text format, version 0.0.4. */
  String scrape();
}
