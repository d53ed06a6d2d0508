package dev.slipway.server;

import dev.slipway.adapter.model.ModelClients;
import dev.slipway.adapter.model.ModelConnection;
import dev.slipway.adapter.resilience.BreakerSettings;
import dev.slipway.adapter.resilience.BreakingModelClient;
import dev.slipway.adapter.resilience.BulkheadModelClient;
import dev.slipway.adapter.resilience.MeteredModelClient;
import dev.slipway.adapter.resilience.RetryBudget;
import dev.slipway.adapter.resilience.RetrySettings;
import dev.slipway.adapter.resilience.RetryingModelClient;
import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.model.BreakerState;
import dev.slipway.core.model.ModelClient;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.engine.check.AppChecker;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineReport;
import dev.slipway.engine.model.EditFormat;
import dev.slipway.engine.model.GenerationBudget;
import dev.slipway.engine.model.ModelEngine;
import dev.slipway.engine.model.ModelProfile;
import dev.slipway.engine.model.ModelSuggester;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.server.settings.BreakerSetting;
import dev.slipway.server.settings.ModelSetting;
import dev.slipway.server.settings.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts everything around a model that keeps its illness its own: a bulkhead for its provider, a
 * breaker for the model and its key, retries within the provider's budget, metrics.
 *
 * <p>Only touched where there is a model: a start without one loads nothing of all this.
 */
final class ModelWiring implements AutoCloseable {
  /** How long a call waits for a place at its provider before it is turned away. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Room between the limit of a first piece and the end of a probe, so that the former ends it. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final double RETRIES = 0.2;
  private static final int RETRIES_KEPT = 5;
  private static final Logger LOG = LoggerFactory.getLogger(ModelWiring.class);

  private final ModelClients clients;
  private final Telemetry telemetry;
  private final InstantSource clock;
  private final AppChecker checker = new AppChecker();
  private final Map<String, Semaphore> places = new HashMap<>();
  private final Map<String, RetryBudget> budgets = new HashMap<>();
  private final List<ModelProfile> profiles = new ArrayList<>();

  ModelWiring(SecretMask mask, Telemetry telemetry, InstantSource clock) {
    this.clients = new ModelClients(mask);
    this.telemetry = telemetry;
    this.clock = clock;
  }

  /**
   * Opens a model.
   *
   * @param engines takes its engine
   * @return what knows how it is
   */
  Models.Model open(
      ModelSetting model, BreakerSetting breaker, Models.Tools tools, List<Engine> engines) {
    BreakingModelClient breaking = breaking(model, breaker);
    RetryBudget budget =
        budgets.computeIfAbsent(model.id().provider(), _ -> new RetryBudget(RETRIES, RETRIES_KEPT));
    ModelClient client =
        new MeteredModelClient(
            new RetryingModelClient(breaking, RetrySettings.USUAL, budget),
            model.price(),
            telemetry);
    ModelProfile profile =
        new ModelProfile(
            client,
            model.limits(),
            model.wholeFiles() ? EditFormat.WHOLE : EditFormat.BLOCKS,
            model.images(),
            model.price(),
            limit(model.dayMicros()),
            GenerationBudget.usual(model.limits()).costing(limit(model.generationMicros())));
    profiles.add(profile);
    RestingEngine engine =
        new RestingEngine(
            new ModelEngine(profile, tools.rules(), tools.budget(), checker, clock),
            breaking::state,
            clock);
    engines.add(engine);
    return () -> report(model, engine, breaking.state(), tools);
  }

  private static long limit(long micros) {
    return micros == 0 ? ModelProfile.NO_LIMIT : micros;
  }

  /** Who has ideas: the first model, when those that cost nothing are used up. */
  Suggester suggester(Suggester free, Models.Tools tools) {
    return new ModelSuggester(
        profiles.getFirst(), tools.rules(), tools.budget(), checker, clock, free);
  }

  private EngineReport report(
      ModelSetting model, RestingEngine engine, BreakerState state, Models.Tools tools) {
    Optional<String> why =
        engine
            .resting()
            .map(rest ->
                state.nextAttempt().isPresent()
                    ? "It failed lately and is left alone for a while."
                    : "It was asked too much lately and is left alone for a while.");
    return new EngineReport(
        engine.name(),
        why,
        Optional.of(
            new EngineReport.Model(
                edits(model),
                model.images(),
                Optional.of(state),
                tools.budget().spent(model.id(), clock.instant()),
                model.dayMicros())));
  }

  /** The word for how a model changes files. */
  static String edits(ModelSetting model) {
    return model.wholeFiles() ? "whole" : "blocks";
  }

  private BreakingModelClient breaking(ModelSetting model, BreakerSetting breaker) {
    String provider = model.id().provider();
    ModelClient bare =
        clients.open(
            new ModelConnection(
                model.id(), model.protocol(), model.address(), model.key().map(Secret::reveal)));
    Semaphore place =
        places.computeIfAbsent(provider, _ -> new Semaphore(model.concurrent(), true));
    return new BreakingModelClient(
        new BulkheadModelClient(bare, place, PATIENCE),
        settings(model, breaker),
        clock,
        this::changed);
  }

  /**
   * A probe has longer than its first piece may take, or no slow model would ever be well again.
   */
  static BreakerSettings settings(ModelSetting model, BreakerSetting breaker) {
    Duration probe = model.limits().firstToken().plus(PATIENCE).plus(MARGIN);
    BreakerSettings usual = BreakerSettings.USUAL;
    return new BreakerSettings(
        breaker.failures(),
        breaker.successes(),
        usual.probes(),
        breaker.baseWait(),
        breaker.ceiling(),
        usual.jitter(),
        breaker.halfOpen().compareTo(probe) < 0 ? probe : breaker.halfOpen(),
        breaker.slowCall().orElse(model.limits().total()),
        usual.restMost());
  }

  private void changed(BreakerChange change) {
    telemetry.breaker(change);
    switch (change.to()) {
      case OPEN ->
          LOG.warn(
              "{} fails; it is left alone for {} s",
              change.model(),
              String.format("%.1f", change.pause().toMillis() / 1_000.0));
      case HALF_OPEN -> LOG.warn("{} is tried again", change.model());
      case CLOSED -> LOG.warn("{} is well again", change.model());
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
