package dev.slipway.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelPriceTest {
  private static final ModelPrice PRICE =
      ModelPrice.perMillion(new BigDecimal("0.25"), new BigDecimal("2.00"));

  @Test
  void whatACallCostsIsExactToTheMillionth() {
    assertThat(PRICE.micros(new TokenUse(1_000_000, 1_000_000, true))).isEqualTo(2_250_000);
    assertThat(PRICE.micros(new TokenUse(3, 0, true))).as("0.75").isEqualTo(1);
    assertThat(PRICE.micros(new TokenUse(1, 0, true))).as("0.25").isZero();
    assertThat(PRICE.micros(new TokenUse(1, 1, true))).as("0.25 and 2").isEqualTo(2);
    assertThat(ModelPrice.FREE.micros(new TokenUse(5, 5, true))).isZero();
  }

  @Test
  void largeAmountsDoNotOverflow() {
    ModelPrice dear = ModelPrice.perMillion(new BigDecimal("150"), new BigDecimal("600"));
    assertThat(dear.micros(new TokenUse(20_000_000_000L, 20_000_000_000L, true)))
        .isEqualTo(15_000_000_000_000L);
  }

  @Test
  void aPriceThatCannotBeKeptExactlyIsRefused() {
    assertThatThrownBy(() -> ModelPrice.perMillion(new BigDecimal("0.0000001"), BigDecimal.ONE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new ModelPrice(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void useIsMeasuredOnlyWhereAllOfItIs() {
    assertThat(new TokenUse(1, 2, true).plus(TokenUse.estimated(5, 9)))
        .isEqualTo(new TokenUse(3, 5, false));
    assertThat(new TokenUse(1, 2, true).plus(TokenUse.NONE)).isEqualTo(new TokenUse(1, 2, true));
  }

  @Test
  void aModelsNameMayHoldColons() {
    ModelId id = ModelId.of("ollama:qwen3:8b");
    assertThat(id.provider()).isEqualTo("ollama");
    assertThat(id.model()).isEqualTo("qwen3:8b");
    assertThat(id).hasToString("ollama:qwen3:8b");
    assertThatThrownBy(() -> ModelId.of("gpt")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelId.of("open ai:gpt"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelId.of("openai: ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyIsToldToComeBackTooEarly() {
    assertThat(after(Duration.ofMillis(1)).retryAfterSeconds()).contains(1L);
    assertThat(after(Duration.ofMillis(1_001)).retryAfterSeconds()).contains(2L);
    assertThat(after(Duration.ofSeconds(3)).retryAfterSeconds()).contains(3L);
  }

  private static ModelFailure after(Duration wait) {
    return new ModelFailure(ModelFailureKind.BREAKER_OPEN, "Not now.", Optional.of(wait));
  }
}
