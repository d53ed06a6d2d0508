package dev.slipway.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final String OUTPUT =
      """
      Running 2s test @ http://127.0.0.1:8080/
        2 threads and 64 connections
        Latency Distribution
           50%  812.00us
           75%    1.20ms
           90%    2.04ms
           99%    1.50s
        10000 requests in 2.00s, 12.00MB read
      Requests/sec:   5000.25
      Transfer/sec:      6.00MB
      """;

  @Test
  void readsWhatTheToolPrints() {
    assertThat(Load.read(OUTPUT)).isEqualTo(new Load(5000.25, 0.812, 1500));
  }

  @Test
  void readsARunOfMoreThanAMinute() {
    assertThat(Load.goodput(OUTPUT.replace("in 2.00s", "in 1.25m"))).isEqualTo(10_000 / 75.0);
    assertThat(Load.goodput(OUTPUT)).isEqualTo(5_000);
  }

  @Test
  void countsNoWrongAnswers() {
    assertThatThrownBy(() -> Load.read(OUTPUT + "  Non-2xx or 3xx responses: 3\n"))
        .hasMessageContaining("wrong");
    assertThatThrownBy(
            () -> Load.read(OUTPUT + "  Socket errors: connect 0, read 0, write 0, timeout 9\n"))
        .hasMessageContaining("wrong");
  }

  @Test
  void aServerThatAnswersNothingIsNoResult() {
    assertThatThrownBy(() -> Load.read(OUTPUT.replace("5000.25", "0.00")))
        .hasMessageContaining("no answer");
  }

  @Test
  void countsGoodAnswersAmongRefusals() {
    assertThat(Load.goodput(OUTPUT)).isEqualTo(5000);
    assertThat(Load.goodput(OUTPUT + "  Non-2xx or 3xx responses: 4000\n")).isEqualTo(3000);
  }

  @Test
  void takesTheMiddleRunAndSaysHowFarTheOthersLieApart() {
    Series series =
        new Series(List.of(new Load(90, 1, 9), new Load(110, 2, 8), new Load(100, 3, 7)));

    assertThat(series.perSecond()).isEqualTo(100);
    assertThat(series.p99()).isEqualTo(8);
    assertThat(series.spread()).isEqualTo(0.1);
  }
}
