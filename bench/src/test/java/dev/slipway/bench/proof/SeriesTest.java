package dev.slipway.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A machine that is slow for a while is slow for both of a turn. */
class SeriesTest {
  private static Series of(double... perSecond) {
    return new Series(Arrays.stream(perSecond).mapToObj(rate -> new Load(rate, 1, 2)).toList());
  }

  @Test
  void comparesWithinTurns() {
    // By the medians the second would be three times as fast.
    assertThat(of(300, 20, 600).ratio(of(150, 10, 300))).isEqualTo(2);
    assertThat(of(300, 20, 600).ratio(of(150, 10, 100))).isEqualTo(2);
    assertThat(of(10, 40).ratio(of(10, 10))).isEqualTo(2.5);
  }

  @Test
  void comparesOnlyWhatWasMeasuredInTheSameTurns() {
    assertThatThrownBy(() -> of(1, 2).ratio(of(1))).isInstanceOf(IllegalArgumentException.class);
  }
}
