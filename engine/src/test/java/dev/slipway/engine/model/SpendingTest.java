package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.ModelRole;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.model.FakeModelClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendingTest {
  /** A micro for a token read, and ten for one written. */
  private static final ModelPrice PRICE = new ModelPrice(1_000_000, 10_000_000);

  private static final ModelId MODEL = ModelId.of("openai:gpt-5");
  private static final long PLENTY = 10_000_000;

  private final Work work = new Work();

  private static FakeModelClient.Reply using(long input, long output, String text) {
    return (_, listener) -> {
      listener.text(text);
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, new TokenUse(input, output, true));
    };
  }

  private long mostTokens(int call) {
    return work.model.requests().get(call - 1).limits().outputTokens();
  }

  @Test
  void whatACallUsedIsToldAndCountedToday() {
    work.costs(PRICE, new GenerationBudget(100_000, PLENTY), PLENTY);
    work.model.next(using(1_000, 200, Work.GOOD));
    work.first("x");
    assertThat(work.heard.used).isEqualTo(new ModelUse(1_000, 200, 3_000));
    assertThat(work.budget.spent(MODEL, work.clock.instant())).isEqualTo(3_000);
    assertThat(work.heard.askedEngines).containsExactly("openai:gpt-5");
  }

  @Test
  void aFailedCallIsCountedToo() {
    work.costs(PRICE, new GenerationBudget(100_000, PLENTY), PLENTY);
    work.model.always(FakeModelClient.breakOff("<file path=\"index.html\">\n" + "x\n".repeat(400)));
    work.first("x");
    assertThat(work.model.calls()).isEqualTo(3);
    assertThat(work.budget.spent(MODEL, work.clock.instant()))
        .isEqualTo(work.heard.used.costMicros())
        .isPositive();
  }

  @Test
  void aGenerationWritesNoMoreTokensThanItMay() {
    work.costs(ModelPrice.FREE, new GenerationBudget(3_000, PLENTY), ModelProfile.NO_LIMIT);
    work.model.next(using(10, 1_800, "no files"));
    work.model.next(using(10, 900, "none either, but other words"));
    EngineResult result = work.first("x");
    assertThat(mostTokens(1)).isEqualTo(3_000);
    assertThat(mostTokens(2)).isEqualTo(1_200);
    assertThat(result).isInstanceOf(EngineResult.Unavailable.class);
  }

  @Test
  void whatAnEarlierAttemptUsedCountsForTheGeneration() {
    work.costs(PRICE, new GenerationBudget(100_000, PLENTY), ModelProfile.NO_LIMIT);
    EngineRequest again =
        new EngineRequest(
            Samples.app("x", "x", Samples.START),
            "x",
            FileTree.EMPTY,
            List.of(),
            new ModelUse(1_000, 500, PLENTY));
    EngineResult.Unavailable ended = (EngineResult.Unavailable) work.write(again);
    assertThat(work.model.calls()).isZero();
    assertThat(ended.reason()).contains("that one generation may");
  }

  @Test
  void whatIsPutAsideIsEnoughForAnyWritingAndForPictures() {
    ModelImage picture = new ModelImage("image/png", new byte[] {1});
    ModelMessage words = ModelMessage.user("日本語".repeat(100));
    ModelMessage seen = new ModelMessage(ModelRole.USER, "look", List.of(picture, picture));
    assertThat(new ModelRequest(List.of(words), ModelLimits.USUAL).mostTokens())
        .isGreaterThanOrEqualTo(450);
    assertThat(new ModelRequest(List.of(seen), ModelLimits.USUAL).mostTokens())
        .isGreaterThanOrEqualTo(6_000);
  }

  @Test
  void aGenerationThatHasUsedItsTokensEndsAndSaysSo() {
    work.costs(ModelPrice.FREE, new GenerationBudget(2_000, PLENTY), ModelProfile.NO_LIMIT);
    work.model.next(using(10, 1_800, "no files"));
    EngineResult.Unavailable ended = (EngineResult.Unavailable) work.first("x");
    assertThat(work.model.calls()).isEqualTo(1);
    assertThat(ended.reason()).contains("2,000 tokens that one generation may use");
  }

  @Test
  void aGenerationCostsNoMoreThanItMay() {
    // The prompt is some thousand tokens, so about 1,000 remain to be written.
    work.costs(PRICE, new GenerationBudget(100_000, 13_000), ModelProfile.NO_LIMIT);
    work.model.next(using(2_000, 700, "no files"));
    EngineResult.Unavailable ended = (EngineResult.Unavailable) work.first("x");
    assertThat(mostTokens(1)).isBetween(500L, 1_300L);
    assertThat(work.model.calls()).isEqualTo(1);
    assertThat(ended.reason()).contains("$0.01 that one generation may");
  }

  @Test
  void aDayCostsNoMoreThanItMayAndTheNextBeginsAnew() {
    work.costs(PRICE, new GenerationBudget(100_000, PLENTY), 400_000);
    assertThat(work.budget.reserve(MODEL, work.clock.instant(), 397_000, 400_000)).isTrue();
    EngineResult.Unavailable ended = (EngineResult.Unavailable) work.first("x");
    assertThat(work.model.calls()).isZero();
    assertThat(ended.reason()).contains("$0.40 a day").contains("may work again in 14 hours");
    assertThat(ended.retryAfter()).isPresent();

    work.clock.advance(ended.retryAfter().orElseThrow());
    work.model.next(using(1_000, 200, Work.GOOD));
    assertThat(work.first("x")).isInstanceOf(EngineResult.Written.class);
    // Not more is put aside than the day may cost, and only what was spent stays.
    assertThat(mostTokens(1)).isEqualTo(ModelLimits.USUAL.outputTokens());
    assertThat(work.budget.spent(MODEL, work.clock.instant())).isEqualTo(3_000);
  }

  @Test
  void whatIsLeftOfADayMakesAnswersShorter() {
    work.costs(PRICE, new GenerationBudget(100_000, PLENTY), 100_000);
    work.model.next(using(1_000, 200, Work.GOOD));
    work.first("x");
    assertThat(mostTokens(1)).isBetween(9_000L, 10_000L);
  }

  @Test
  void aFreeModelIsNoMatterOfMoney() {
    work.costs(ModelPrice.FREE, new GenerationBudget(100_000, 0), 0);
    work.model.next(using(1_000, 200, Work.GOOD));
    assertThat(work.first("x")).isInstanceOf(EngineResult.Written.class);
    assertThat(work.heard.used).isEqualTo(new ModelUse(1_000, 200, 0));
  }

  @Test
  void answersAreAskedForInTheTimeThatTheProfileSays() {
    ModelLimits limits =
        new ModelLimits(
            5_000, 9_000, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    work.limits(limits);
    work.model.next(using(1, 1, Work.GOOD));
    work.first("x");
    assertThat(work.model.requests().getFirst().limits()).isEqualTo(limits);
  }
}
