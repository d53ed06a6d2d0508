package dev.slipway.adapter.telemetry;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.telemetry.ModelCallReport;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** Metrics in a Prometheus registry of this process. */
public final class PrometheusTelemetry implements Telemetry, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ConcurrentHashMap<RequestKey, Timer> requests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, AtomicInteger> breakers = new ConcurrentHashMap<>();

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
  public void modelCall(ModelCallReport report) {
    String model = report.model().toString();
    Timer.builder("slipway.model.calls")
        .description("Calls to language models that came to an end")
        .tag("model", model)
        .tag("outcome", report.outcome())
        .register(registry)
        .record(report.nanoseconds(), TimeUnit.NANOSECONDS);
    report
        .firstPiece()
        .ifPresent(nanoseconds ->
            Timer.builder("slipway.model.first.piece")
                .description("How long language models took to begin their answers")
                .tag("model", model)
                .register(registry)
                .record(nanoseconds, TimeUnit.NANOSECONDS));
    count("slipway.model.tokens", model, "direction", "input", report.use().input());
    count("slipway.model.tokens", model, "direction", "output", report.use().output());
    String measured = report.use().measured() ? "measured" : "estimated";
    count("slipway.model.cost.micros", model, "tokens", measured, report.micros());
  }

  private void count(String name, String model, String tag, String value, long amount) {
    registry.counter(name, "model", model, tag, value).increment((double) amount);
  }

  @Override
  public void breaker(BreakerChange change) {
    String model = change.model().toString();
    registry
        .counter("slipway.model.breaker.changes", "model", model, "to", change.to().wire())
        .increment();
    AtomicInteger now =
        breakers.computeIfAbsent(
            model,
            name -> {
              AtomicInteger phase = new AtomicInteger();
              Gauge.builder("slipway.model.breaker.phase", phase::get)
                  .description("0 closed, 1 open, 2 half-open")
                  .tag("model", name)
                  .register(registry);
              return phase;
            });
    now.set(
        switch (change.to()) {
          case CLOSED -> 0;
          case OPEN -> 1;
          case HALF_OPEN -> 2;
        });
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
