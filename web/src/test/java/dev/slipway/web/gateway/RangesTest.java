package dev.slipway.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.EntityTags;
import dev.slipway.web.http.Finishing;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.UTF_8);
  private static final Response WHOLE = Response.of(200, "text/plain", CONTENT);

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0123, bytes 0-3/10",
    "bytes=8-, 89, bytes 8-9/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=5-999999999999999999, 56789, bytes 5-9/10",
    "bytes=-999, 0123456789, bytes 0-9/10"
  })
  void oneRangeIsAPart(String range, String part, String contentRange) {
    Response answer = Ranges.apply(range, WHOLE, CONTENT);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("content-range")).isEqualTo(contentRange);
    assertThat(((Body.Bytes) answer.body()).content())
        .isEqualTo(part.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=0-1,3-4",
        "bytes=5-2",
        "lines=1-2",
        "bytes=a-b",
        "bytes=0-99999999999999999999999"
      })
  void anythingElseIsTheWholeFile(String range) {
    assertThat(Ranges.apply(range, WHOLE, CONTENT).status()).isEqualTo(200);
  }

  @Test
  void aClientThatHasTheFileAlreadyIsToldSoBeforeItsRangeIsLookedAt() {
    String tag = EntityTags.strong(EntityTags.opaque(CONTENT), "");
    Request request =
        new Request(
            "GET",
            "a",
            "/a.txt",
            "/a.txt",
            Map.of(),
            List.of(),
            Map.of("range", List.of("bytes=0-3"), "if-none-match", List.of(tag)),
            new byte[0]);
    Response file = AppFiles.bytes("a.txt", CONTENT, request);
    assertThat(new Finishing(new Codings(List.of())).apply(request, file).status()).isEqualTo(304);
  }

  @Test
  void aRangeBehindTheEndIsRefused() {
    assertThatThrownBy(() -> Ranges.apply("bytes=10-", WHOLE, CONTENT))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.RANGE_NOT_SATISFIABLE));
  }
}
