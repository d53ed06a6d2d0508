package dev.slipway.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void sharesAreNearestRanks() {
    Figures figures = new Figures(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000});
    assertThat(figures.milliseconds(0.5)).isEqualTo(2);
    assertThat(figures.milliseconds(0.51)).isEqualTo(3);
    assertThat(figures.milliseconds(1)).isEqualTo(4);
    assertThat(figures.milliseconds(0.01)).isEqualTo(1);
  }

  @Test
  void nothingMeasuredIsNoFigure() {
    assertThatThrownBy(() -> new Figures(new long[0])).isInstanceOf(IllegalArgumentException.class);
  }
}
