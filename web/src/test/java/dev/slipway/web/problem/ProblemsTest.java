package dev.slipway.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.FailureKind;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a failure looks like from outside. */
class ProblemsTest {
  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void onlyWhatMaySucceedLaterSaysWhen(FailureCode code) {
    Response response = Problems.of(SlipwayException.of(code, "a reason"));
    boolean later = code.kind() == FailureKind.RETRYABLE;
    assertThat(response.headers().contains(Map.entry("retry-after", "1"))).isEqualTo(later);
    assertThat(response.status()).isEqualTo(Problems.status(code));
    if (later) {
      assertThat(response.status()).isIn(503, 507);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0S,1", "PT0.001S,1", "PT1S,1", "PT29.1S,30", "PT5M,300"})
  void aKnownTimeIsToldInWholeSecondsAndNeverTooEarly(Duration after, String seconds) {
    Response response =
        Problems.of(
            SlipwayException.until(FailureCode.MODEL_UNAVAILABLE, "The model rests.", after));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).contains(Map.entry("retry-after", seconds));
  }
}
