package dev.slipway.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"error":{"message":"bad request","type":"BadRequestError","code":400}}        | REFUSED
          {"error":{"message":"bad request","type":"BadRequestError","code":"400"}}      | REFUSED
          {"error":{"message":"wrong","type":"invalid_request_error"}}                   | REFUSED
          {"error":{"code":401,"message":"No credentials"}}                              | UNAUTHORISED
          {"error":{"code":429,"message":"Rate limit exceeded"}}                         | RATE_LIMITED
          {"error":{"message":"Rate limit exceeded"}}                                    | RATE_LIMITED
          {"error":{"code":400,"message":"the context length is 8192"}}                  | CONTEXT_TOO_LONG
          {"error":{"code":503,"message":"try later"}}                                   | OVERLOADED
          {"error":{"code":7,"message":"something else"}}                                | OVERLOADED
          {"error":"out of memory"}                                                      | OVERLOADED
          """)
  void anErrorWithinAStreamIsWhatItSaysAndIllnessOnlyWhereItSaysNothing(
      String event, ModelFailureKind kind) {
    assertThat(UpstreamErrors.within(ModelId.of("some:m"), event))
        .map(ModelFailure::kind)
        .contains(kind);
  }
}
