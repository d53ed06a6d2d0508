package dev.slipway.engine.generate;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.FailureKind;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.AfterVersion;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does one claimed generation from the first event to the last. Each step is durable and checked
 * against the lease, so that a worker that dies or stalls at any point leaves either the old
 * version or the new one.
 */
public final class GenerationWorker {
  /** The metadata key that keeps an engine from renaming an app that its maker named. */
  static final String NAMED_BY_MAKER = "namedByMaker";

  private static final Logger LOG = LoggerFactory.getLogger(GenerationWorker.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TITLE_LENGTH = 200;

  private final AppStore apps;
  private final VersionStore versions;
  private final GenerationStore generations;
  private final EventLog events;
  private final Engines engines;
  private final Feed feed;
  private final AfterVersion afterVersion;
  private final GenerationLimits limits;
  private final InstantSource clock;

  /** Takes what it works with. */
  public GenerationWorker(
      AppStore apps,
      VersionStore versions,
      GenerationStore generations,
      EventLog events,
      Engines engines,
      Feed feed,
      AfterVersion afterVersion,
      GenerationLimits limits,
      InstantSource clock) {
    this.apps = apps;
    this.versions = versions;
    this.generations = generations;
    this.events = events;
    this.engines = engines;
    this.feed = feed;
    this.afterVersion = afterVersion;
    this.limits = limits;
    this.clock = clock;
  }

  /** Does the work; returns when the generation has ended or is somebody else's. */
  public void work(Claim claim) {
    Generation generation = claim.generation();
    Optional<App> found = apps.find(generation.app());
    if (found.isEmpty()) {
      return;
    }
    DurableProgress progress = new DurableProgress(events, feed, claim.lease(), clock);
    try {
      if (generation.attempts() > limits.attempts()) {
        fail(
            claim,
            progress,
            "It was begun %d times and never came to an end.".formatted(limits.attempts()));
        return;
      }
      write(claim, found.get(), progress);
    } catch (LeaseLostException lost) {
      LOG.info("generation {} goes on elsewhere or was cancelled", generation.id());
      charge(claim, progress);
    } catch (EngineStoppedException stopped) {
      LOG.info("generation {} was stopped", generation.id());
      charge(claim, progress);
    } catch (SlipwayException failure) {
      LOG.warn("generation {} failed", generation.id(), failure);
      fail(
          claim,
          progress,
          failure.code().kind() == FailureKind.INTERNAL ? internal() : failure.getMessage());
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.error("generation {} failed", generation.id(), failure);
      fail(claim, progress, internal());
    }
  }

  /** Ends a generation whose time is up; nothing happens where it has ended already. */
  void giveUp(Claim claim) {
    fail(
        claim,
        new DurableProgress(events, feed, claim.lease(), clock),
        "It took longer than the %d minutes that a generation may take."
            .formatted(Math.max(1, limits.runTime().toMinutes())));
  }

  /** Keeps what an attempt used that ends without a last word; the money is gone all the same. */
  private void charge(Claim claim, DurableProgress progress) {
    GenerationUse use = progress.use(null);
    if (use == null) {
      return;
    }
    LastWord.say(
        "what generation " + claim.generation().id() + " used",
        () -> generations.charge(claim.lease().app(), claim.lease().generation(), use));
  }

  private void write(Claim claim, App app, DurableProgress progress) {
    Generation generation = claim.generation();
    List<NewEvent> first = new ArrayList<>();
    if (app.version() == 0) {
      first.add(GenerationEvents.status(AppStatus.GENERATING));
    }
    if (generation.attempts() > 1) {
      first.add(
          GenerationEvents.message(
              generation.id(), "Starting again, attempt " + generation.attempts()));
    }
    progress.append(first);
    Engine engine = engines.choose(generation.engine());
    FileTree current =
        app.version() == 0
            ? FileTree.EMPTY
            : versions.tree(app.id(), app.version()).orElse(FileTree.EMPTY);
    List<ModelImage> images = generations.images(app.id(), generation.id());
    GenerationUse before = generation.use();
    ModelUse used = before == null ? ModelUse.NONE : before.models();
    EngineResult result =
        engine.write(new EngineRequest(app, generation.prompt(), current, images, used), progress);
    switch (result) {
      case EngineResult.Written written -> publish(claim, app, progress, written);
      case EngineResult.Declined(String reason) -> decline(claim, progress, reason);
      case EngineResult.Unavailable(String reason, _) -> fail(claim, progress, reason);
    }
  }

  private void publish(
      Claim claim, App app, DurableProgress progress, EngineResult.Written written) {
    Generation generation = claim.generation();
    boolean keepName = app.metadata().text().contains(NAMED_BY_MAKER) || app.version() > 0;
    GenerationUse use = progress.use(written.by().engine());
    List<NewEvent> last = new ArrayList<>();
    written
        .files()
        .files()
        .forEach((path, content) ->
            last.add(GenerationEvents.file(generation.id(), path, content.length)));
    last.add(GenerationEvents.message(generation.id(), written.description()));
    addUsage(last, generation, use);
    if (app.status() != AppStatus.STOPPED) {
      last.add(GenerationEvents.status(AppStatus.RUNNING));
    }
    last.add(GenerationEvents.done(generation.id(), "done", app.version() + 1));
    NewVersion version =
        new NewVersion(
            app.id(),
            app.version(),
            VersionCause.PROMPT,
            title(generation.prompt()),
            written.files(),
            written.description(),
            metadata(app, written),
            keepName ? null : written.name(),
            claim.lease(),
            last,
            clock.instant());
    switch (versions.publish(version.withUse(use))) {
      case Publication.Published _ -> {
        feed.signal(Signal.of(new Topic.AppEvents(app.id())));
        afterVersion.published(app.id());
      }
      case Publication.BaseMoved _ ->
          fail(claim, progress, "The app was changed by somebody else meanwhile. Ask again.");
      case Publication.LeaseLost _ -> throw new LeaseLostException();
      case Publication.SuggestionClosed _ ->
          throw SlipwayException.of(
              FailureCode.INTERNAL, "A version without a suggestion was refused for one");
      case Publication.AppGone _ -> LOG.info("app {} was deleted meanwhile", app.id());
    }
  }

  private void decline(Claim claim, DurableProgress progress, String reason) {
    Generation generation = claim.generation();
    List<NewEvent> last = new ArrayList<>();
    last.add(GenerationEvents.message(generation.id(), reason));
    GenerationUse use = progress.use(null);
    addUsage(last, generation, use);
    last.add(GenerationEvents.done(generation.id(), "declined", null));
    finish(claim, progress, null, use, last);
  }

  private void fail(Claim claim, DurableProgress progress, String reason) {
    Generation generation = claim.generation();
    List<NewEvent> last = new ArrayList<>();
    last.add(GenerationEvents.error(generation.id(), reason));
    GenerationUse use = progress.use(null);
    addUsage(last, generation, use);
    boolean firstVersion = apps.find(generation.app()).map(app -> app.version() == 0).orElse(false);
    if (firstVersion) {
      last.add(GenerationEvents.status(AppStatus.FAILED));
    }
    last.add(GenerationEvents.done(generation.id(), "failed", null));
    finish(claim, progress, reason, use, last);
  }

  private void finish(
      Claim claim,
      DurableProgress progress,
      @Nullable String failure,
      @Nullable GenerationUse use,
      List<NewEvent> last) {
    if (generations.finish(claim.lease(), failure, use, last, clock.instant())) {
      feed.signal(Signal.of(new Topic.AppEvents(claim.lease().app())));
    } else {
      charge(claim, progress);
    }
  }

  private static void addUsage(
      List<NewEvent> events, Generation generation, @Nullable GenerationUse use) {
    if (use != null) {
      events.add(GenerationEvents.usage(generation.id(), use));
    }
  }

  private static Json metadata(App app, EngineResult.Written written) {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("engine", written.by().engine());
    if (!written.passedOver().isEmpty()) {
      metadata.put("engineWhy", String.join(" ", written.passedOver()));
    }
    if (written.by().promptVersion() != null) {
      metadata.put("promptVersion", written.by().promptVersion());
    }
    if (app.metadata().text().contains(NAMED_BY_MAKER)) {
      metadata.put(NAMED_BY_MAKER, true);
    }
    metadata.set("understanding", JSON.readTree(written.metadata().text()));
    return new Json(metadata.toString());
  }

  private static String title(String prompt) {
    String line = prompt.replaceAll("\\s+", " ");
    return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 1) + "…";
  }

  private static String internal() {
    return "The engine failed. The server's log has the details; trying again may help.";
  }
}
