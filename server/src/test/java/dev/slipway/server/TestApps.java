package dev.slipway.server;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.AppId;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.Engines;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.engine.generate.GenerationWorker;
import dev.slipway.engine.generate.GenerationWorkers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The parts that make apps, wired for tests with an engine of their own. */
final class TestApps {
  static final GenerationLimits LIMITS =
      new GenerationLimits(8_000, 3, Duration.ofSeconds(30), Duration.ofMinutes(10), 2);

  private TestApps() {}

  static GenerationDesk desk(SqlStorage storage, Engine engine, Feed feed) {
    return new GenerationDesk(
        storage.apps(),
        storage.generations(),
        new Engines(engine, List.of()),
        feed,
        LIMITS,
        InstantSource.system());
  }

  static GenerationWorkers workers(
      SqlStorage storage, Engine engine, Feed feed, GenerationLimits limits, InstantSource clock) {
    GenerationWorker worker =
        new GenerationWorker(
            storage.apps(),
            storage.versions(),
            storage.generations(),
            storage.events(),
            new Engines(engine, List.of()),
            feed,
            AfterVersion.NOTHING,
            limits,
            clock);
    return new GenerationWorkers(storage.generations(), worker, feed, limits, clock);
  }

  /** An app whose generation waits. */
  static AppId submit(SqlStorage storage, String prompt) {
    return desk(storage, new OneFileEngine(), new LocalFeed())
        .createApp(new GenerationDesk.AppRequest(prompt, null, null, null), null)
        .app();
  }
}
