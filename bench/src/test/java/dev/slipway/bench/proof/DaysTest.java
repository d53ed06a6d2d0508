package dev.slipway.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DaysTest {
  private static final String SAID =
      """
      ---- Global Information --------------------|---Total---|-----OK----|----KO----
      > request count                             |     1,910 |     1,900 |        10
      > max response time (ms)                    |     1,364 |       364 |       600
      > mean response time (ms)                   |        21 |        21 |         -
      > response time 50th percentile (ms)        |         9 |         9 |         -
      > response time 95th percentile (ms)        |        83 |        83 |         -
      > response time 99th percentile (ms)        |       184 |       184 |         -
      """;

  @Test
  void whatGatlingSaysIsRead() {
    assertThat(Days.Figures.read(SAID)).isEqualTo(new Days.Figures(1_910, 10, 9, 83, 184, 1_364));
  }

  @Test
  void nothingFailedIsADash() {
    assertThat(Days.Figures.read(SAID.replace("        10\n", "         -\n")).failed()).isZero();
  }

  @Test
  void aRunThatSaysNothingIsNoResult() {
    assertThatThrownBy(() -> Days.Figures.read("")).hasMessageContaining("request count");
  }
}
