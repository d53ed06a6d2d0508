package dev.slipway.engine.generate;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelImage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes prompts in: stores them as durable jobs, tells the workers, and cancels. */
public final class GenerationDesk {
  private final AppStore apps;
  private final GenerationStore generations;
  private final Engines engines;
  private final Feed feed;
  private final GenerationLimits limits;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Takes what it works with. */
  public GenerationDesk(
      AppStore apps,
      GenerationStore generations,
      Engines engines,
      Feed feed,
      GenerationLimits limits,
      InstantSource clock) {
    this.apps = apps;
    this.generations = generations;
    this.engines = engines;
    this.feed = feed;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What a maker asks for.
   *
   * @param prompt what the app should do
   * @param name what to call it; null leaves that to the engine
   * @param engine the engine's name; null leaves the choice to the server
   * @param runtime how it should run; null is static
   * @param images pictures of what is meant
   */
  public record AppRequest(
      String prompt,
      @Nullable String name,
      @Nullable String engine,
      @Nullable String runtime,
      List<ModelImage> images) {
    /** Copies the list. */
    public AppRequest {
      images = List.copyOf(images);
    }

    /** A request in words alone. */
    public AppRequest(
        String prompt, @Nullable String name, @Nullable String engine, @Nullable String runtime) {
      this(prompt, name, engine, runtime, List.of());
    }
  }

  /**
   * What was stored.
   *
   * @param app the app
   * @param generation its generation
   * @param replayed whether an earlier request with the same key made it
   */
  public record Ticket(AppId app, GenerationId generation, boolean replayed) {}

  /** Stores a new app and its first generation. */
  public Ticket createApp(AppRequest request, @Nullable IdempotencyKey key) {
    String prompt = Prompts.checkPrompt(request.prompt(), limits.promptCharacters());
    String name =
        request.name() == null
            ? Prompts.provisionalName(prompt)
            : Prompts.checkName(request.name());
    Engine engine = awake(request.engine());
    PromptImages.check(request.images(), engine);
    checkRuntime(request.runtime());
    Instant now = clock.instant();
    AppId id = AppId.random(random);
    App app =
        new App(
            id,
            name,
            prompt,
            "",
            AppStatus.QUEUED,
            null,
            AppRuntime.STATIC,
            engine.name(),
            0,
            request.name() == null
                ? Json.EMPTY_OBJECT
                : new Json("{\"" + GenerationWorker.NAMED_BY_MAKER + "\":true}"),
            now,
            now);
    Generation generation = Generation.pending(newId(), id, prompt, engine.name(), now);
    return submit(app, generation, key, request.images());
  }

  /** Stores a further generation of an app. */
  public Ticket changeApp(
      AppId id, String prompt, @Nullable String engine, @Nullable IdempotencyKey key) {
    return changeApp(id, prompt, engine, List.of(), key);
  }

  /**
   * Stores a further generation of an app.
   *
   * @param images pictures of what is meant
   */
  public Ticket changeApp(
      AppId id,
      String prompt,
      @Nullable String engine,
      List<ModelImage> images,
      @Nullable IdempotencyKey key) {
    String checked = Prompts.checkPrompt(prompt, limits.promptCharacters());
    Engine chosen = awake(engine);
    PromptImages.check(images, chosen);
    Generation generation =
        Generation.pending(newId(), id, checked, chosen.name(), clock.instant());
    return submit(null, generation, key, images);
  }

  /** Cancels a generation; fails where it has ended already. */
  public Generation cancel(AppId app, GenerationId id) {
    boolean cancelled =
        generations.cancel(
            app, id, List.of(GenerationEvents.done(id, "cancelled", null)), clock.instant());
    Generation generation = require(app, id);
    if (!cancelled) {
      throw SlipwayException.of(
          FailureCode.GENERATION_FINISHED,
          "This generation is " + generation.status().wire() + " already.");
    }
    feed.signal(Signal.of(new Topic.Cancelled(id)));
    feed.signal(Signal.of(new Topic.AppEvents(app)));
    feed.signal(Signal.of(new Topic.Work()));
    return generation;
  }

  /** One generation; fails where there is none. */
  public Generation require(AppId app, GenerationId id) {
    return generations
        .find(app, id)
        .orElseThrow(() ->
            SlipwayException.of(
                FailureCode.GENERATION_NOT_FOUND, "This app has no generation of that id."));
  }

  /** The newest generations of an app, newest first. */
  public List<Generation> history(AppId app, int limit) {
    if (apps.find(app).isEmpty()) {
      throw appNotFound();
    }
    return generations.history(app, limit);
  }

  private Ticket submit(
      @Nullable App app,
      Generation generation,
      @Nullable IdempotencyKey key,
      List<ModelImage> images) {
    NewGeneration submission =
        new NewGeneration(
            app,
            generation,
            key,
            app == null ? List.of() : List.of(GenerationEvents.status(AppStatus.QUEUED)),
            images);
    return switch (generations.submit(submission)) {
      case Submission.Accepted _ -> {
        feed.signal(Signal.of(new Topic.AppEvents(generation.app())));
        feed.signal(Signal.of(new Topic.Work()));
        yield new Ticket(generation.app(), generation.id(), false);
      }
      case Submission.Replayed replayed -> new Ticket(replayed.app(), replayed.generation(), true);
      case Submission.KeyReused _ ->
          throw SlipwayException.of(
              FailureCode.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key was used for another request. Use a new key.");
      case Submission.AppGone _ -> throw appNotFound();
    };
  }

  private GenerationId newId() {
    return GenerationId.random(random);
  }

  /** The engine that a request means, unless it is known already that it takes no prompts. */
  private Engine awake(@Nullable String name) {
    Engine engine = engines.choose(name);
    Optional<Duration> rest = engine.resting();
    if (rest.isPresent()) {
      throw SlipwayException.until(
          FailureCode.MODEL_UNAVAILABLE,
          engine.name()
              + " is left alone for a while, since it failed or was asked too much. Try again later,"
              + " or leave the choice of the engine to the server.",
          rest.get());
    }
    return engine;
  }

  private static void checkRuntime(@Nullable String runtime) {
    if (runtime == null || runtime.equals(AppRuntime.STATIC.wire())) {
      return;
    }
    if (runtime.equals(AppRuntime.NODE.wire())) {
      throw SlipwayException.ofField(
          FailureCode.RUNTIME_UNAVAILABLE,
          "runtime",
          "This server does not run node apps. Use static.");
    }
    throw SlipwayException.invalid("runtime", "A runtime is static or node.");
  }

  private static SlipwayException appNotFound() {
    return SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id.");
  }
}
