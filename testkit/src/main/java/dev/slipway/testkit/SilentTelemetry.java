package dev.slipway.testkit;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.telemetry.ModelCallReport;
import dev.slipway.core.telemetry.Telemetry;
import java.util.function.DoubleSupplier;

/** Counts nothing; a test that looks at some of what is told overrides that. */
public class SilentTelemetry implements Telemetry {
  @Override
  public void request(String method, String route, int status, long nanoseconds) {}

  @Override
  public void generation(String outcome, long nanoseconds) {}

  @Override
  public void modelCall(ModelCallReport report) {}

  @Override
  public void breaker(BreakerChange change) {}

  @Override
  public void gauge(String name, String description, DoubleSupplier value) {}

  @Override
  public String scrape() {
    return "";
  }
}
