package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.model.ModelId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every budget does. */
public abstract class ModelBudgetContract extends StorageContract {
  private static final ModelId MODEL = ModelId.of("openai:gpt-5");
  private static final ModelId OTHER = ModelId.of("openai:gpt-5-mini");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private ModelBudget budget() {
    return storage().budget();
  }

  @Test
  void hasSpentNothingAtFirst() {
    assertThat(budget().spent(MODEL, NOON)).isZero();
    budget().settle(MODEL, NOON, 0, 5);
    assertThat(budget().spent(MODEL, NOON)).isZero();
  }

  @Test
  void countsWhatIsPutAsideAndThenWhatWasSpent() {
    assertThat(budget().reserve(MODEL, NOON, 70, 100)).isTrue();
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(70);
    budget().settle(MODEL, NOON, 70, 12);
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(12);
  }

  @Test
  void refusesWhatWouldGoBeyondTheDayAndKeepsNothingOfIt() {
    assertThat(budget().reserve(MODEL, NOON, 101, 100)).isFalse();
    assertThat(budget().reserve(MODEL, NOON, 60, 100)).isTrue();
    assertThat(budget().reserve(MODEL, NOON, 41, 100)).isFalse();
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(60);
    assertThat(budget().reserve(MODEL, NOON, 40, 100)).isTrue();
    assertThat(budget().reserve(MODEL, NOON, 0, 100)).isTrue();
    assertThat(budget().reserve(MODEL, NOON, 1, 100)).isFalse();
  }

  @Test
  void takesAnyAmountWhereThereIsNoLimit() {
    assertThat(budget().reserve(MODEL, NOON, 1_000_000_000_000L, Long.MAX_VALUE)).isTrue();
    assertThat(budget().reserve(MODEL, NOON, 1_000_000_000_000L, Long.MAX_VALUE)).isTrue();
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(2_000_000_000_000L);
  }

  @Test
  void keepsDaysAndModelsApart() {
    assertThat(budget().reserve(MODEL, Instant.parse("2026-03-01T23:59:59Z"), 90, 100)).isTrue();
    Instant midnight = Instant.parse("2026-03-02T00:00:00Z");
    assertThat(budget().spent(MODEL, midnight)).isZero();
    assertThat(budget().reserve(MODEL, midnight, 90, 100)).isTrue();
    assertThat(budget().reserve(OTHER, NOON, 90, 100)).isTrue();
    // A call that ends on another day than it began is settled on the day of its beginning.
    budget().settle(MODEL, NOON, 90, 30);
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(30);
    assertThat(budget().spent(MODEL, midnight)).isEqualTo(90);
  }

  @Test
  void countsWhatWasSpentBeyondWhatWasPutAside() {
    assertThat(budget().reserve(MODEL, NOON, 50, 100)).isTrue();
    budget().settle(MODEL, NOON, 50, 130);
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(130);
    assertThat(budget().reserve(MODEL, NOON, 1, 100)).isFalse();
  }

  @Test
  void neverLetsCallsAtTheSameMomentSpendTheSameMoney() {
    List<Boolean> all = together(40, number -> () -> budget().reserve(MODEL, NOON, 10, 100));
    assertThat(all).filteredOn(granted -> granted).hasSize(10);
    assertThat(budget().spent(MODEL, NOON)).isEqualTo(100);
  }
}
