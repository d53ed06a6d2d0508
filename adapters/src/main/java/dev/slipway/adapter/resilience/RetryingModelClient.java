package dev.slipway.adapter.resilience;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Asks again where that may help, never after the listener heard something, and within a budget
 * that all calls share.
 */
public final class RetryingModelClient implements ModelClient {
  /** Waits between two calls. */
  @FunctionalInterface
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final ModelClient inner;
  private final RetrySettings settings;
  private final RetryBudget budget;
  private final DoubleSupplier random;
  private final Pause pause;

  /** Around one client; the budget is best shared by all clients of a provider. */
  public RetryingModelClient(ModelClient inner, RetrySettings settings, RetryBudget budget) {
    this(
        inner,
        settings,
        budget,
        () -> ThreadLocalRandom.current().nextDouble(),
        time -> Thread.sleep(time));
  }

  RetryingModelClient(
      ModelClient inner,
      RetrySettings settings,
      RetryBudget budget,
      DoubleSupplier random,
      Pause pause) {
    this.inner = inner;
    this.settings = settings;
    this.budget = budget;
    this.random = random;
    this.pause = pause;
  }

  @Override
  public ModelId id() {
    return inner.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    budget.earn();
    ModelOutcome outcome = inner.stream(request, listener);
    TokenUse before = TokenUse.NONE;
    for (int calls = 1; calls < settings.most(); calls++) {
      Optional<Duration> wait = waitBefore(outcome, calls);
      if (wait.isEmpty() || !budget.spend()) {
        break;
      }
      before = before.plus(outcome.use());
      try {
        pause.last(wait.get());
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
        ModelFailure failure =
            ModelFailure.of(
                ModelFailureKind.CANCELLED, "The call to %s was cancelled.".formatted(id()));
        return new ModelOutcome.Failed(failure, before, false);
      }
      outcome = inner.stream(request, listener);
    }
    return with(before, outcome);
  }

  /** How long to wait before the next call; empty when there is none. */
  private Optional<Duration> waitBefore(ModelOutcome outcome, int calls) {
    if (!(outcome instanceof ModelOutcome.Failed(ModelFailure failure, _, boolean began))
        || began
        || !failure.kind().mayPass()) {
      return Optional.empty();
    }
    double part = (1 + random.getAsDouble()) / 2 * Math.pow(2, calls - 1);
    Duration own = Duration.ofNanos(Math.round(settings.base().toNanos() * part));
    Duration shortest = failure.retryAfter().orElse(Duration.ZERO);
    Duration wait = own.compareTo(shortest) < 0 ? shortest : own;
    return wait.compareTo(settings.longest()) > 0 ? Optional.empty() : Optional.of(wait);
  }

  private static ModelOutcome with(TokenUse before, ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered(ModelOutcome.Finish finish, TokenUse use) ->
          new ModelOutcome.Answered(finish, before.plus(use));
      case ModelOutcome.Failed(ModelFailure failure, TokenUse use, boolean began) ->
          new ModelOutcome.Failed(failure, before.plus(use), began);
    };
  }
}
