package dev.slipway.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.model.BreakerPhase;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.telemetry.ModelCallReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelMetricsTest {
  private static final ModelId MODEL = ModelId.of("fake:one");

  @Test
  void callsTokensAndCostsAreAmongTheMetrics() {
    try (PrometheusTelemetry telemetry = new PrometheusTelemetry()) {
      telemetry.modelCall(
          new ModelCallReport(
              MODEL, "stop", 5_000_000_000L, Optional.of(1L), new TokenUse(11, 7, true), 42));
      assertThat(telemetry.scrape())
          .contains("slipway_model_calls_seconds_count{model=\"fake:one\",outcome=\"stop\"} 1")
          .contains("slipway_model_calls_seconds_sum{model=\"fake:one\",outcome=\"stop\"} 5.0")
          .contains("slipway_model_first_piece_seconds_count{model=\"fake:one\"} 1")
          .contains("slipway_model_tokens_total{direction=\"input\",model=\"fake:one\"} 11.0")
          .contains("slipway_model_tokens_total{direction=\"output\",model=\"fake:one\"} 7.0")
          .contains("slipway_model_cost_micros_total{model=\"fake:one\",tokens=\"measured\"} 42.0");
    }
  }

  @Test
  void thePhaseOfABreakerAndItsChangesAreAmongTheMetrics() {
    try (PrometheusTelemetry telemetry = new PrometheusTelemetry()) {
      change(telemetry, BreakerPhase.CLOSED, BreakerPhase.OPEN);
      assertThat(telemetry.scrape())
          .contains("slipway_model_breaker_phase{model=\"fake:one\"} 1.0")
          .contains("slipway_model_breaker_changes_total{model=\"fake:one\",to=\"open\"} 1.0");
      change(telemetry, BreakerPhase.OPEN, BreakerPhase.HALF_OPEN);
      assertThat(telemetry.scrape())
          .contains("slipway_model_breaker_phase{model=\"fake:one\"} 2.0");
      change(telemetry, BreakerPhase.HALF_OPEN, BreakerPhase.CLOSED);
      assertThat(telemetry.scrape())
          .contains("slipway_model_breaker_phase{model=\"fake:one\"} 0.0");
    }
  }

  private static void change(PrometheusTelemetry telemetry, BreakerPhase from, BreakerPhase to) {
    telemetry.breaker(new BreakerChange(MODEL, from, to, Instant.EPOCH, Duration.ZERO));
  }
}
