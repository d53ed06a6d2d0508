package dev.slipway.adapter.resilience;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many calls to a provider are under way, and how long others wait for a place. */
public final class BulkheadModelClient implements ModelClient {
  private final ModelClient inner;
  private final Semaphore places;
  private final Duration patience;

  /**
   * Around one client.
   *
   * @param places shared by all clients of a provider; fair, or the first in line may wait for ever
   */
  public BulkheadModelClient(ModelClient inner, Semaphore places, Duration patience) {
    this.inner = inner;
    this.places = places;
    this.patience = patience;
  }

  @Override
  public ModelId id() {
    return inner.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return ModelOutcome.failed(
            new ModelFailure(
                ModelFailureKind.BUSY,
                "Too many calls to the provider of %s are under way.".formatted(id()),
                Optional.of(Duration.ofSeconds(1))));
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return ModelOutcome.failed(
          ModelFailure.of(
              ModelFailureKind.CANCELLED, "The call to %s was cancelled.".formatted(id())));
    }
    try {
      return inner.stream(request, listener);
    } finally {
      places.release();
    }
  }
}
