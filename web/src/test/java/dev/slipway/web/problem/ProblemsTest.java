package dev.slipway.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.FailureKind;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a failure looks like from outside. */
class ProblemsTest {
  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void onlyWhatMaySucceedLaterSaysWhen(FailureCode code) {
    Response response =
        Problems.of(SlipwayException.of(code, "a reason"), UnaryOperator.identity());
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
            SlipwayException.until(FailureCode.MODEL_UNAVAILABLE, "The model rests.", after),
            UnaryOperator.identity());
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).contains(Map.entry("retry-after", seconds));
  }

  @Test
  void aSecretThatGotIntoAMessageDoesNotGetOutOfIt() {
    SecretMask mask = new SecretMask();
    mask.register("canary-1234");
    Response response =
        Problems.of(
            SlipwayException.invalid("prompt", "It holds \"canary-1234\"."),
            text -> mask.mask(text));
    String body = new String(((Body.Bytes) response.body()).content(), StandardCharsets.UTF_8);
    assertThat(body).contains("(secret)").doesNotContain("canary");
  }
}
