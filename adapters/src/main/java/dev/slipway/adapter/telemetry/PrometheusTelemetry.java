package dev.slipway.adapter.telemetry;

import dev.slipway.core.telemetry.Telemetry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** Metrics in a Prometheus registry of this process. */
public final class PrometheusTelemetry implements Telemetry, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ConcurrentHashMap<RequestKey, Timer> requests = new ConcurrentHashMap<>();

  /** Starts counting; the process's own figures are among the metrics. */
  public PrometheusTelemetry() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  private record RequestKey(String method, String route, int status) {}

  @Override
  public void request(String method, String route, int status, long nanoseconds) {
    requests
        .computeIfAbsent(
            new RequestKey(method, route, status),
            key ->
                Timer.builder("slipway.http.requests")
                    .description("Requests answered")
                    .tag("method", key.method())
                    .tag("route", key.route())
                    .tag("status", Integer.toString(key.status()))
                    .publishPercentileHistogram(false)
                    .register(registry))
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  @Override
  public void generation(String outcome, long nanoseconds) {
    Timer.builder("slipway.generations")
        .description("Generations that came to an end")
        .tag("outcome", outcome)
        .register(registry)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  @Override
  public void gauge(String name, String description, DoubleSupplier value) {
    Gauge.builder(name, value::getAsDouble).description(description).register(registry);
  }

  @Override
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
