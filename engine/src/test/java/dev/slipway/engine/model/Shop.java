package dev.slipway.engine.model;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.Engines;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.engine.generate.GenerationWorker;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Engines with a desk and a worker around them, in memory. */
final class Shop {
  final InMemoryStorage storage = new InMemoryStorage();
  final ManualClock clock = new ManualClock(Samples.START);
  private final LocalFeed feed = new LocalFeed();
  private final GenerationLimits limits = GenerationLimits.DEFAULT;
  private final GenerationDesk desk;
  private final GenerationWorker worker;

  Shop(Engine preferred, Engine... others) {
    Engines engines = new Engines(preferred, List.of(others));
    desk = new GenerationDesk(storage.apps(), storage.generations(), engines, feed, limits, clock);
    worker =
        new GenerationWorker(
            storage.apps(),
            storage.versions(),
            storage.generations(),
            storage.events(),
            engines,
            feed,
            AfterVersion.NOTHING,
            limits,
            clock);
  }

  /** A new app, written to its end. */
  App made(String prompt) {
    AppId id = desk.createApp(new GenerationDesk.AppRequest(prompt, null, null, null), null).app();
    work();
    return app(id);
  }

  /** A generation that waits. */
  AppId submitted(String prompt) {
    return desk.createApp(new GenerationDesk.AppRequest(prompt, null, null, null), null).app();
  }

  /** An app with files that no engine wrote. */
  App stored(FileTree files) {
    App app = Samples.app("Books", "a list of books", clock.instant());
    storage
        .versions()
        .create(
            app,
            new NewVersion(
                app.id(),
                0,
                VersionCause.IMPORT,
                "Import",
                files,
                "Keeps books.",
                null,
                null,
                null,
                List.of(),
                clock.instant()));
    return app(app.id());
  }

  /** A further prompt, worked on to its end; its generation. */
  Generation changed(AppId app, String prompt, @Nullable String engine) {
    GenerationDesk.Ticket ticket = desk.changeApp(app, prompt, engine, null);
    work();
    return desk.require(app, ticket.generation());
  }

  void work() {
    worker.work(claim());
  }

  Claim claim() {
    return storage.generations().claim(limits.lease(), clock.instant()).orElseThrow();
  }

  void work(Claim claim) {
    worker.work(claim);
  }

  void cancel(AppId app, Generation generation) {
    Generation _ = desk.cancel(app, generation.id());
  }

  App app(AppId id) {
    return storage.apps().find(id).orElseThrow();
  }

  Generation newest(AppId app) {
    return storage.generations().history(app, 1).getFirst();
  }

  FileTree files(AppId id) {
    App app = app(id);
    return Optional.of(app)
        .filter(each -> each.version() > 0)
        .flatMap(each -> storage.versions().tree(id, each.version()))
        .orElse(FileTree.EMPTY);
  }

  List<Event> events(AppId app) {
    return storage.events().read(app, 0, 10_000);
  }

  /** The data of all events of a type, in order. */
  List<String> told(AppId app, String type) {
    return events(app).stream()
        .filter(event -> event.type().wire().equals(type))
        .map(event -> event.data().text())
        .toList();
  }
}
