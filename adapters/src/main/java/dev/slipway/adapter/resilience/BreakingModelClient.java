package dev.slipway.adapter.resilience;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.model.BreakerState;
import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Does not ask a model that is ill.
 *
 * <p>Ill is what {@link ModelFailureKind#speaksOfIllness} says: errors of the provider, no
 * connection, a late beginning, silence, broken streams. So is an answer that began too slowly.
 * What is wrong with a request or a key is not, and a provider that was asked too much is left
 * alone for as long as it wishes, within limits, without the breaker opening.
 */
public final class BreakingModelClient implements ModelClient {
  private final ModelClient inner;
  private final Duration slowCall;
  private final InstantSource clock;
  private final Breaker breaker;

  /**
   * Around one client, which stands for one provider, model and key.
   *
   * @param listener told of each change of phase; it must not block
   */
  public BreakingModelClient(
      ModelClient inner,
      BreakerSettings settings,
      InstantSource clock,
      Consumer<BreakerChange> listener) {
    this(inner, settings, clock, () -> ThreadLocalRandom.current().nextDouble(), listener);
  }

  BreakingModelClient(
      ModelClient inner,
      BreakerSettings settings,
      InstantSource clock,
      DoubleSupplier random,
      Consumer<BreakerChange> listener) {
    this.inner = inner;
    this.slowCall = settings.slowCall();
    this.clock = clock;
    this.breaker = new Breaker(inner.id(), settings, clock, random, listener);
  }

  /** What the breaker knows now. Never blocks. */
  public BreakerState state() {
    return breaker.state();
  }

  @Override
  public ModelId id() {
    return inner.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    return switch (breaker.admit()) {
      case Breaker.Admission.Admitted(Breaker.Permit permit) -> ask(request, listener, permit);
      case Breaker.Admission.TurnedAway(Duration left) ->
          notAsked(
              ModelFailureKind.BREAKER_OPEN,
              "%s failed lately and is not asked for %d seconds.",
              left);
      case Breaker.Admission.Resting(Duration left) ->
          notAsked(
              ModelFailureKind.RATE_LIMITED,
              "%s was asked too much lately and is left alone for %d seconds.",
              left);
    };
  }

  private ModelOutcome notAsked(ModelFailureKind kind, String sentence, Duration left) {
    ModelFailure failure = new ModelFailure(kind, "", Optional.of(left));
    long seconds = failure.retryAfterSeconds().orElse(1L);
    return ModelOutcome.failed(
        new ModelFailure(kind, sentence.formatted(id(), seconds), failure.retryAfter()));
  }

  private ModelOutcome ask(ModelRequest request, ModelListener listener, Breaker.Permit permit) {
    try {
      ModelOutcome outcome = inner.stream(request, new Watching(listener, permit, clock.instant()));
      judge(outcome, permit);
      return outcome;
    } finally {
      // A listener that threw, or a defect: neither speaks of the model. After a judgement this
      // changes nothing.
      permit.released();
    }
  }

  private void judge(ModelOutcome outcome, Breaker.Permit permit) {
    switch (outcome) {
      case ModelOutcome.Answered _ -> permit.succeeded();
      case ModelOutcome.Failed(ModelFailure failure, _, _) -> {
        if (failure.kind().speaksOfIllness()) {
          permit.failed();
        } else if (failure.kind() == ModelFailureKind.RATE_LIMITED) {
          failure.retryAfter().ifPresent(breaker::rest);
        }
      }
    }
  }

  /** Tells the breaker that the model speaks, once it does, or that it took too long to begin. */
  private final class Watching implements ModelListener {
    private final ModelListener inner;
    private final Breaker.Permit permit;
    private final Instant asked;
    private boolean spoke;

    Watching(ModelListener inner, Breaker.Permit permit, Instant asked) {
      this.inner = inner;
      this.permit = permit;
      this.asked = asked;
    }

    @Override
    public void text(String piece) {
      noteThatItSpoke();
      inner.text(piece);
    }

    @Override
    public void thinking(String piece) {
      noteThatItSpoke();
      inner.thinking(piece);
    }

    private void noteThatItSpoke() {
      if (!spoke) {
        spoke = true;
        if (Duration.between(asked, clock.instant()).compareTo(slowCall) > 0) {
          permit.failed();
        } else {
          permit.spoke();
        }
      }
    }
  }
}
