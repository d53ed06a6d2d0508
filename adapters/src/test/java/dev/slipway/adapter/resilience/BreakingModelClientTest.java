package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.model.BreakerPhase;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.FakeModelClient;
import dev.slipway.testkit.model.HeardAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakingModelClientTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("hello")), ModelLimits.USUAL);

  private final FakeModelClient model = new FakeModelClient("fake:one");
  private final ManualClock clock = new ManualClock(START);
  private final List<BreakerChange> changes = Collections.synchronizedList(new ArrayList<>());
  private final BreakingModelClient breaking = breaking(0.5);

  /** With chances of one half, the jitter is none. */
  private BreakingModelClient breaking(double chance) {
    return new BreakingModelClient(model, BreakerSettings.USUAL, clock, () -> chance, changes::add);
  }

  private ModelOutcome ask() {
    return breaking.stream(REQUEST, new HeardAnswer());
  }

  private void fails(int times) {
    model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    for (int call = 0; call < times; call++) {
      assertThat(ask()).isInstanceOf(Failed.class);
    }
  }

  private Failed turnedAway() {
    int calls = model.calls();
    Failed failed = (Failed) ask();
    assertThat(model.calls()).as("nobody was asked").isEqualTo(calls);
    return failed;
  }

  private BreakerPhase phase() {
    return breaking.state().phase();
  }

  @Test
  void fiveFailuresInARowOpenItAndNothingIsAskedAnyMore() {
    fails(4);
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    fails(1);
    assertThat(phase()).isEqualTo(BreakerPhase.OPEN);
    Failed failed = turnedAway();
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.BREAKER_OPEN);
    assertThat(failed.failure().retryAfterSeconds()).contains(30L);
    assertThat(failed.failure().message()).contains("fake:one").contains("30 seconds");
    assertThat(breaking.state().nextAttempt()).contains(START.plusSeconds(30));
    assertThat(breaking.state().rejected()).isEqualTo(1);
  }

  @Test
  void aSuccessInBetweenStartsTheCountAnew() {
    fails(4);
    model.next(FakeModelClient.answer("well"));
    assertThat(ask()).isInstanceOf(Answered.class);
    fails(4);
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
  }

  @Test
  void thePartOfASecondThatIsLeftIsTold() {
    fails(5);
    clock.advance(Duration.ofMillis(29_100));
    assertThat(turnedAway().failure().retryAfterSeconds()).contains(1L);
  }

  @Test
  void pausesBeginAtTheBaseAndDoubleUpToTheCeiling() {
    fails(5);
    for (int probe = 0; probe < 6; probe++) {
      clock.advance(changes.getLast().pause());
      fails(1);
      assertThat(phase()).isEqualTo(BreakerPhase.OPEN);
    }
    assertThat(pauses()).containsExactly(30L, 60L, 120L, 240L, 250L, 250L, 250L);
    Volume.say("B1", "open after 5 failures, then tried after %s seconds".formatted(pauses()));
  }

  private List<Long> pauses() {
    return changes.stream()
        .filter(change -> change.to() == BreakerPhase.OPEN)
        .map(change -> change.pause().toSeconds())
        .toList();
  }

  @Test
  void jitterStaysBelowTheCeilingAndStillDiffersThere() {
    for (double chance : new double[] {0, 0.25, 0.999}) {
      List<Long> pauses = pausesWith(chance);
      assertThat(pauses.getFirst()).isBetween(24L, 36L);
      assertThat(pauses.getLast()).isBetween(166L, 300L);
    }
    assertThat(pausesWith(0).getLast()).isNotEqualTo(pausesWith(0.999).getLast());
  }

  private List<Long> pausesWith(double chance) {
    changes.clear();
    BreakingModelClient jittered = breaking(chance);
    model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
    for (int call = 0; call < 5; call++) {
      jittered.stream(REQUEST, new HeardAnswer());
    }
    for (int probe = 0; probe < 6; probe++) {
      clock.advance(changes.getLast().pause());
      jittered.stream(REQUEST, new HeardAnswer());
    }
    return pauses();
  }

  @Test
  void twoSuccessesCloseItAgain() {
    fails(5);
    clock.advance(Duration.ofSeconds(30));
    model.always(FakeModelClient.answer("well"));
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(phase()).isEqualTo(BreakerPhase.HALF_OPEN);
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    assertThat(changes)
        .extracting(BreakerChange::to)
        .containsExactly(BreakerPhase.OPEN, BreakerPhase.HALF_OPEN, BreakerPhase.CLOSED);
    assertThat(changes).extracting(BreakerChange::at).contains(START.plusSeconds(30));
  }

  @Test
  void aFailedProbeOpensItAtOnce() {
    fails(5);
    clock.advance(Duration.ofSeconds(30));
    model.next(FakeModelClient.answer("well"));
    ask();
    fails(1);
    assertThat(phase()).isEqualTo(BreakerPhase.OPEN);
  }

  @Test
  void aModelThatBeginsButNeverEndsIsNotTakenForWell() {
    model.always(FakeModelClient.breakOff("half"));
    for (int call = 0; call < 5; call++) {
      ask();
    }
    clock.advance(Duration.ofSeconds(30));
    ask();
    assertThat(pauses()).as("the second pause is longer").containsExactly(30L, 60L);
  }

  @Test
  void aProbeIsJudgedWhenTheModelSpeaksAndNotWhenItsAnswerEnds() throws Exception {
    fails(5);
    clock.advance(Duration.ofSeconds(30));
    CountDownLatch spoke = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    model.always((request, listener) -> {
      listener.text("slowly");
      spoke.countDown();
      go.await();
      return FakeModelClient.answer("done").to(request, listener);
    });
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelOutcome> one = callers.submit(this::ask);
      Future<ModelOutcome> two = callers.submit(this::ask);
      spoke.await();
      assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
      go.countDown();
      assertThat(one.get()).isInstanceOf(Answered.class);
      assertThat(two.get()).isInstanceOf(Answered.class);
    }
  }

  @Test
  void whatIsWrongWithRequestsAndKeysDoesNotOpenIt() {
    Set<ModelFailureKind> harmless =
        EnumSet.complementOf(
            EnumSet.of(
                ModelFailureKind.OVERLOADED,
                ModelFailureKind.UNREACHABLE,
                ModelFailureKind.FIRST_TOKEN_LATE,
                ModelFailureKind.SILENT,
                ModelFailureKind.BROKEN_STREAM));
    for (ModelFailureKind kind : harmless) {
      model.always(FakeModelClient.fail(kind));
      for (int call = 0; call < 20; call++) {
        ask();
      }
    }
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    assertThat(changes).isEmpty();
    assertThat(breaking.state().failures()).isZero();
  }

  @Test
  void aProviderThatAsksToBeLeftAloneIsForAsLongAsAMinute() {
    model.next(
        FakeModelClient.fail(
            new ModelFailure(
                ModelFailureKind.RATE_LIMITED, "Too much.", Optional.of(Duration.ofSeconds(7)))));
    ask();
    Failed resting = turnedAway();
    assertThat(resting.failure().kind()).isEqualTo(ModelFailureKind.RATE_LIMITED);
    assertThat(resting.failure().retryAfterSeconds()).contains(7L);
    assertThat(breaking.state().restingUntil()).contains(START.plusSeconds(7));
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    clock.advance(Duration.ofSeconds(7));
    assertThat(ask()).isInstanceOf(Answered.class);
    model.next(
        FakeModelClient.fail(
            new ModelFailure(
                ModelFailureKind.RATE_LIMITED, "Too much.", Optional.of(Duration.ofDays(1)))));
    ask();
    assertThat(turnedAway().failure().retryAfterSeconds()).contains(60L);
    Volume.say("B5", "a wish of 7 s kept for 7 s, one of a day for 60 s, and the breaker closed");
  }

  @Test
  void aProbeHasLongerThanTheUsualLimitOfAFirstPiece() {
    assertThat(BreakerSettings.USUAL.halfOpenMost()).isGreaterThan(ModelLimits.USUAL.firstToken());
  }

  @Test
  void answersThatBeginTooSlowlyAreFailuresAlthoughTheyAreAnswers() {
    Duration slow = BreakerSettings.USUAL.slowCall().plusMillis(1);
    model.always((request, listener) -> {
      clock.advance(slow);
      return FakeModelClient.answer("at", "last").to(request, listener);
    });
    for (int call = 0; call < 5; call++) {
      assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
      assertThat(ask()).isInstanceOf(Answered.class);
    }
    assertThat(phase()).isEqualTo(BreakerPhase.OPEN);
    clock.advance(Duration.ofSeconds(30));
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(pauses()).as("a slow probe is a failed one").containsExactly(30L, 60L);
  }

  @Test
  void aSlowAnswerThatThenBreaksOffIsOneFailure() {
    model.always((request, listener) -> {
      clock.advance(BreakerSettings.USUAL.slowCall().plusMillis(1));
      return FakeModelClient.breakOff("half").to(request, listener);
    });
    ask();
    assertThat(breaking.state().failures()).isEqualTo(1);
  }

  @Test
  void probesThatHangOpenItAgain() throws Exception {
    fails(5);
    clock.advance(Duration.ofSeconds(30));
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    model.always(FakeModelClient.waiting(begun, never, FakeModelClient.answer("late")));
    Thread one = Thread.ofVirtual().start(this::ask);
    Thread other = Thread.ofVirtual().start(this::ask);
    try {
      begun.await();
      model.always(FakeModelClient.answer("let through"));
      assertThat(turnedAway().failure().retryAfterSeconds()).contains(75L);
      clock.advance(Duration.ofSeconds(74));
      assertThat(phase()).isEqualTo(BreakerPhase.HALF_OPEN);
      clock.advance(Duration.ofSeconds(1));
      assertThat(phase()).isEqualTo(BreakerPhase.OPEN);
      clock.advance(Duration.ofSeconds(60));
      model.always(FakeModelClient.answer("well"));
      ask();
    } finally {
      never.countDown();
    }
    one.join();
    other.join();
    assertThat(phase()).as("what hung counts for nothing").isEqualTo(BreakerPhase.HALF_OPEN);
    ask();
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    Volume.say("B2", "open again 75 s after both probes hung, and closed after two good ones");
  }

  @Test
  void probesThatAreGivenUpLeaveTheirPlaces() {
    fails(5);
    clock.advance(Duration.ofSeconds(30));
    Random random = new Random(7);
    for (int call = 0; call < 1_000; call++) {
      if (random.nextBoolean()) {
        model.always(FakeModelClient.fail(ModelFailureKind.CANCELLED));
        ask();
      } else {
        model.always((request, listener) -> {
          throw new IllegalStateException("a listener's own");
        });
        assertThatThrownBy(this::ask).isInstanceOf(IllegalStateException.class);
      }
      clock.advance(Duration.ofMillis(random.nextInt(40_000)));
    }
    assertThat(model.calls()).as("each of them was let through").isEqualTo(1_005);
    model.always(FakeModelClient.answer("well"));
    ask();
    ask();
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
    Volume.say("B3", "1000 probes given up at random, each let through, and closed after two good");
  }

  @Test
  void aCrowdAtTheEndOfThePauseIsTwoProbes() throws Exception {
    for (int round = 0; round < 50; round++) {
      BreakingModelClient crowded = breaking(0.5);
      model.always(FakeModelClient.fail(ModelFailureKind.OVERLOADED));
      for (int call = 0; call < 5; call++) {
        crowded.stream(REQUEST, new HeardAnswer());
      }
      clock.advance(Duration.ofSeconds(30));
      int before = model.calls();
      CountDownLatch begun = new CountDownLatch(2);
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch turnedAway = new CountDownLatch(62);
      model.always(
          FakeModelClient.waiting(begun, go, FakeModelClient.fail(ModelFailureKind.CANCELLED)));
      try {
        for (int caller = 0; caller < 64; caller++) {
          Thread.ofVirtual()
              .start(() -> {
                ModelOutcome _ = crowded.stream(REQUEST, new HeardAnswer());
                turnedAway.countDown();
              });
        }
        begun.await();
        assertThat(turnedAway.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(model.calls() - before).isEqualTo(2);
      } finally {
        go.countDown();
      }
    }
    Volume.say("B4", "50 crowds of 64 at the end of a pause, 2 let through of each");
  }

  @Test
  void callsFromBeforeAnOpeningSayNothingOnThePhasesAfterIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    model.next(
        FakeModelClient.waiting(begun, go, FakeModelClient.fail(ModelFailureKind.OVERLOADED)));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelOutcome> old = callers.submit(this::ask);
      begun.await();
      fails(5);
      clock.advance(Duration.ofSeconds(30));
      model.always(FakeModelClient.answer("well"));
      ask();
      go.countDown();
      assertThat(old.get()).isInstanceOf(Failed.class);
    }
    assertThat(phase()).isEqualTo(BreakerPhase.HALF_OPEN);
    ask();
    assertThat(phase()).isEqualTo(BreakerPhase.CLOSED);
  }
}
