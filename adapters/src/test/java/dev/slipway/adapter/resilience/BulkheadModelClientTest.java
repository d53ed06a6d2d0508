package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.testkit.model.FakeModelClient;
import dev.slipway.testkit.model.HeardAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class BulkheadModelClientTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("hello")), ModelLimits.USUAL);

  private final FakeModelClient model = new FakeModelClient("fake:one");
  private final Semaphore places = new Semaphore(1, true);

  private BulkheadModelClient bulkhead(Duration patience) {
    return new BulkheadModelClient(model, places, patience);
  }

  @Test
  void whoFindsNoPlaceInTimeIsTurnedAway() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    model.next(FakeModelClient.waiting(begun, go, FakeModelClient.answer("slow")));
    BulkheadModelClient bulkhead = bulkhead(Duration.ofMillis(1));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelOutcome> first =
          callers.submit(() -> bulkhead.stream(REQUEST, new HeardAnswer()));
      begun.await();
      Failed failed = (Failed) bulkhead.stream(REQUEST, new HeardAnswer());
      assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.BUSY);
      assertThat(failed.failure().retryAfterSeconds()).contains(1L);
      assertThat(model.calls()).isEqualTo(1);
      go.countDown();
      assertThat(first.get()).isInstanceOf(Answered.class);
    }
    assertThat(bulkhead.stream(REQUEST, new HeardAnswer())).isInstanceOf(Answered.class);
  }

  @Test
  void aPlaceIsGivenBackHoweverACallEnds() {
    BulkheadModelClient bulkhead = bulkhead(Duration.ofMillis(1));
    IllegalStateException stop = new IllegalStateException("stop");
    assertThatThrownBy(() ->
            bulkhead.stream(
                REQUEST,
                piece -> {
                  throw stop;
                }))
        .isSameAs(stop);
    assertThat(places.availablePermits()).isEqualTo(1);
  }

  @Test
  void whoIsInterruptedWhileItWaitsIsCancelled() {
    places.acquireUninterruptibly();
    Thread.currentThread().interrupt();
    Failed failed = (Failed) bulkhead(Duration.ofMinutes(5)).stream(REQUEST, new HeardAnswer());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.CANCELLED);
    assertThat(model.calls()).isZero();
  }
}
