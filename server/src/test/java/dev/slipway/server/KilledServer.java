package dev.slipway.server;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationWorkers;
import java.nio.file.Path;
import java.time.InstantSource;

/** A process of its own that begins a generation, says so on its output, and never ends. */
final class KilledServer {
  private KilledServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    SqlStorage storage = SqlStorage.openSqlite(Path.of(arguments[0]));
    StuckEngine engine = new StuckEngine();
    LocalFeed feed = new LocalFeed();
    if (arguments.length > 1) {
      GenerationDesk.Ticket ticket =
          TestApps.desk(storage, engine, feed)
              .createApp(new GenerationDesk.AppRequest(arguments[1], null, null, null), null);
      System.out.println(ticket.app() + " " + ticket.generation());
    }
    try (GenerationWorkers _ =
        TestApps.workers(storage, engine, feed, TestApps.LIMITS, InstantSource.system())) {
      engine.awaitBegun();
      System.out.println("begun");
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }
}
