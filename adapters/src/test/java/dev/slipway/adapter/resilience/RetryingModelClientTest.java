package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.FakeModelClient;
import dev.slipway.testkit.model.HeardAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryingModelClientTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("hello")), ModelLimits.USUAL);

  private final FakeModelClient model = new FakeModelClient("fake:one");
  private final List<Duration> waits = new ArrayList<>();

  private RetryingModelClient retrying(RetryBudget budget) {
    return new RetryingModelClient(model, RetrySettings.USUAL, budget, () -> 1.0, waits::add);
  }

  private static RetryBudget rich() {
    return new RetryBudget(3, 10);
  }

  private ModelOutcome ask() {
    return retrying(rich()).stream(REQUEST, new HeardAnswer());
  }

  private static FakeModelClient.Reply limited(Duration after) {
    return FakeModelClient.fail(
        new ModelFailure(ModelFailureKind.RATE_LIMITED, "Too much.", Optional.of(after)));
  }

  @Test
  void whatMayPassIsAskedAgainAfterGrowingWaits() {
    model.next(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    model.next(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(model.calls()).isEqualTo(3);
    assertThat(waits).containsExactly(Duration.ofMillis(800), Duration.ofMillis(1_600));
  }

  @Test
  void nobodyIsAskedMoreThanThreeTimes() {
    model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    assertThat(ask()).isInstanceOf(Failed.class);
    assertThat(model.calls()).isEqualTo(3);
  }

  @Test
  void whatTheListenerHeardIsNotSaidTwice() {
    model.next(FakeModelClient.breakOff("half"));
    HeardAnswer heard = new HeardAnswer();
    assertThat(retrying(rich()).stream(REQUEST, heard)).isInstanceOf(Failed.class);
    assertThat(heard.text()).isEqualTo("half");
    assertThat(model.calls()).isEqualTo(1);
  }

  @Test
  void whatWouldFailAgainIsNotAskedAgain() {
    for (ModelFailureKind kind : ModelFailureKind.values()) {
      if (!kind.mayPass()) {
        int before = model.calls();
        model.next(FakeModelClient.fail(kind));
        ask();
        assertThat(model.calls() - before).as(kind.name()).isEqualTo(1);
      }
    }
  }

  @Test
  void aWishToBeLeftAloneIsHonouredWhereItIsShort() {
    model.next(limited(Duration.ofSeconds(4)));
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(waits).containsExactly(Duration.ofSeconds(4));
    model.next(limited(Duration.ofSeconds(11)));
    assertThat(ask()).isInstanceOf(Failed.class);
    assertThat(waits).hasSize(1);
  }

  @Test
  void aProviderThatIsDownIsAskedAFifthMoreAtMost() {
    model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    RetryingModelClient retrying = retrying(new RetryBudget(0.2, 5));
    for (int requests = 1; requests <= 1_000; requests++) {
      retrying.stream(REQUEST, new HeardAnswer());
      assertThat(model.calls()).isLessThanOrEqualTo(requests * 12 / 10);
    }
    assertThat(model.calls()).isEqualTo(1_200);
    Volume.say("B6", "%d calls for 1000 requests that all failed".formatted(model.calls()));
  }

  @Test
  void whatWasSavedInGoodTimesIsLittle() {
    RetryingModelClient retrying = retrying(new RetryBudget(0.2, 5));
    for (int requests = 0; requests < 1_000; requests++) {
      retrying.stream(REQUEST, new HeardAnswer());
    }
    model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    for (int requests = 0; requests < 100; requests++) {
      retrying.stream(REQUEST, new HeardAnswer());
    }
    assertThat(model.calls()).isLessThanOrEqualTo(1_000 + 120 + 5);
  }

  @Test
  void aCallerWhoIsInterruptedWhileItWaitsIsCancelled() {
    model.next(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    RetryingModelClient retrying =
        new RetryingModelClient(
            model,
            RetrySettings.USUAL,
            rich(),
            () -> 1.0,
            time -> {
              throw new InterruptedException();
            });
    Failed failed = (Failed) retrying.stream(REQUEST, new HeardAnswer());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.CANCELLED);
    assertThat(model.calls()).isEqualTo(1);
  }
}
