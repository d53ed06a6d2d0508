package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the audit's breaker does, as a reason for ours, which is tested for the opposite. */
class AuditedBreakerTest {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final AuditedBreaker breaker = new AuditedBreaker(clock, 0);

  private void opens() {
    for (int call = 0; call < 5; call++) {
      breaker.call(() -> false);
    }
    assertThat(breaker.state()).isEqualTo(AuditedBreaker.State.OPEN);
  }

  private void waitsForTheFirstTrial() {
    clock.advance(breaker.pause().plusMillis(1));
  }

  @Test
  void itsFirstPauseIsTheLongestOne() {
    opens();
    assertThat(breaker.pause())
        .as("the base is 30 s, and the fifth failure in a row is the first that opens it")
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void itsJitterGoesBeyondItsCeiling() {
    AuditedBreaker unlucky = new AuditedBreaker(clock, 0.999);
    for (int call = 0; call < 5; call++) {
      unlucky.call(() -> false);
    }
    assertThat(unlucky.pause()).isGreaterThan(Duration.ofMinutes(5));
  }

  @Test
  void itLetsEverybodyThroughAtOnceToSeeWhetherTheServiceIsWell() {
    opens();
    waitsForTheFirstTrial();
    int begun = 0;
    for (int caller = 0; caller < 100; caller++) {
      begun += breaker.begins() ? 1 : 0;
    }
    assertThat(begun).isEqualTo(100);
  }

  @Test
  void aLateSuccessOfBeforeTheOpeningKeepsItHalfOpenForAFurtherFiveFailures() {
    assertThat(breaker.begins()).isTrue();
    opens();
    breaker.succeeded();
    waitsForTheFirstTrial();
    for (int failure = 0; failure < 4; failure++) {
      assertThat(breaker.call(() -> false)).isTrue();
      assertThat(breaker.state()).isEqualTo(AuditedBreaker.State.HALF_OPEN);
    }
  }

  @Test
  void twoSuccessesThatCloseItNeedNotFollowEachOther() {
    opens();
    waitsForTheFirstTrial();
    breaker.call(() -> true);
    breaker.call(() -> false);
    assertThat(breaker.state()).isEqualTo(AuditedBreaker.State.OPEN);
    waitsForTheFirstTrial();
    breaker.call(() -> true);
    assertThat(breaker.state()).isEqualTo(AuditedBreaker.State.CLOSED);
  }
}
