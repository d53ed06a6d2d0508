package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.coding.ContentCoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
  private static final List<String> OFFERED = List.of("br", "zstd", "gzip");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''                                    | identity",
        "gzip                                  | gzip identity",
        "GZIP                                  | gzip identity",
        "x-gzip                                | gzip identity",
        "gzip, deflate, br, zstd               | br zstd gzip identity",
        "zstd, br, gzip                        | br zstd gzip identity",
        "br;q=0.5, gzip                        | gzip br identity",
        "br;q=0.5, zstd;q=0.500, gzip ; q=0.9  | gzip br zstd identity",
        "gzip;q=0                              | identity",
        "gzip;q=0.000, br                      | br identity",
        "*                                     | br zstd gzip identity",
        "*;q=0                                 | -",
        "gzip, *;q=0                           | gzip",
        "br;q=0, *                             | zstd gzip identity",
        "identity                              | identity",
        "identity, gzip;q=0.5                  | identity gzip",
        "identity;q=0.5, gzip;q=0.5            | gzip identity",
        "identity;q=0, gzip                    | gzip",
        "identity;q=0                          | -",
        "deflate, compress                     | identity",
        "gzip;q=x                              | identity",
        "gzip;q=2                              | identity",
        "gzip;q=-1                             | identity",
        "gzip;q=0.0001                         | identity",
        "gzip;q=1.000                          | gzip identity",
        "gzip;level=9;q=0.2, br;q=0.1          | gzip br identity",
        ",, ;q=1, gzip                         | gzip identity",
        "gzip;q=0, gzip                        | identity"
      })
  void theHeaviestIsFirstAndOfEqualsOursDecide(String list, String ranking) {
    assertThat(AcceptEncoding.ranking(list, OFFERED))
        .isEqualTo(ranking == null ? List.of() : List.of(ranking.split(" ")));
  }

  private static Headers accepts(String list) {
    return new Request(
        "GET",
        "h",
        "/",
        "/",
        Map.of(),
        List.of(),
        Map.of("accept-encoding", List.of(list)),
        new byte[0]);
  }

  @Test
  void whatIsShortIsCodedOnlyForThoseWhoTakeNothingPlain() {
    Codings codings = new Codings(List.of());
    assertThat(codings.name(codings.choose(accepts("gzip"), true))).isEqualTo("gzip");
    assertThat(codings.choose(accepts("gzip"), false)).isEqualTo(Codings.PLAIN);
    assertThat(codings.name(codings.choose(accepts("gzip, identity;q=0"), false)))
        .isEqualTo("gzip");
    assertThat(codings.choose(accepts("br, identity;q=0"), true)).isEqualTo(Codings.PLAIN);
  }

  @Test
  void aCodingThatThisMachineLacksIsAskedForOnceAndThenLeftOut() {
    AtomicInteger asked = new AtomicInteger();
    ContentCoder missing =
        new ContentCoder() {
          @Override
          public String name() {
            return "br";
          }

          @Override
          public Optional<byte[]> encode(byte[] content, Effort effort) {
            asked.incrementAndGet();
            return Optional.empty();
          }
        };
    Codings codings = new Codings(List.of(missing));
    int first = codings.choose(accepts("br, gzip"), true);
    assertThat(codings.name(first)).isEqualTo("br");
    assertThat(codings.encode(first, new byte[5_000], ContentCoder.Effort.KEPT)).isNull();
    assertThat(codings.name(codings.choose(accepts("br, gzip"), true))).isEqualTo("gzip");
    assertThat(asked).hasValue(1);
  }
}
