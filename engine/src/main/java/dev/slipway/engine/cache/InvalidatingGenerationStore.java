package dev.slipway.engine.cache;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import dev.slipway.core.model.ModelImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generations whose steps end the answers that show an app as it was. */
public final class InvalidatingGenerationStore implements GenerationStore {
  private final GenerationStore generations;
  private final Invalidation invalidation;

  /** Wraps a store. */
  public InvalidatingGenerationStore(GenerationStore generations, Invalidation invalidation) {
    this.generations = generations;
    this.invalidation = invalidation;
  }

  @Override
  public Submission submit(NewGeneration submission) {
    AppId app = submission.generation().app();
    return invalidation.write(app, Invalidation.shown(app), () -> generations.submit(submission));
  }

  @Override
  public Optional<Claim> claim(Duration leaseTime, Instant now) {
    return invalidation.writeToSomeApp(
        () -> generations.claim(leaseTime, now),
        claim -> claim.map(taken -> Invalidation.shown(taken.lease().app())).orElseGet(List::of));
  }

  @Override
  public boolean renew(Lease lease, Duration leaseTime, Instant now) {
    return generations.renew(lease, leaseTime, now);
  }

  @Override
  public boolean finish(
      Lease lease,
      @Nullable String failure,
      @Nullable GenerationUse use,
      List<NewEvent> events,
      Instant now) {
    AppId app = lease.app();
    return invalidation.write(
        app, Invalidation.shown(app), () -> generations.finish(lease, failure, use, events, now));
  }

  @Override
  public void charge(AppId app, GenerationId id, GenerationUse use) {
    boolean _ =
        invalidation.write(
            app,
            Invalidation.shown(app),
            () -> {
              generations.charge(app, id, use);
              return true;
            });
  }

  @Override
  public boolean cancel(AppId app, GenerationId id, List<NewEvent> events, Instant now) {
    return invalidation.write(
        app, Invalidation.shown(app), () -> generations.cancel(app, id, events, now));
  }

  @Override
  public Optional<Generation> find(AppId app, GenerationId id) {
    return invalidation.read(app, () -> generations.find(app, id));
  }

  @Override
  public List<ModelImage> images(AppId app, GenerationId id) {
    return generations.images(app, id);
  }

  @Override
  public List<Generation> history(AppId app, int limit) {
    return invalidation.read(app, () -> generations.history(app, limit));
  }
}
