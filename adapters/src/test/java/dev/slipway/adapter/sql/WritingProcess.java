package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.json.Json;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.testkit.Samples;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes to a storage on several threads until it is killed, and says each write only after it was
 * acknowledged: the app, or the app and a record's revision.
 */
final class WritingProcess {
  private static final int THREADS = 6;
  private static final int REVISIONS = 5;

  private WritingProcess() {}

  /** Takes the file of the database. */
  public static void main(String[] arguments) throws InterruptedException {
    SqlStorage storage = SqlStorage.openSqlite(Path.of(arguments[0]));
    PrintStream out = System.out;
    Thread[] threads = new Thread[THREADS];
    for (int number = 0; number < THREADS; number++) {
      threads[number] = Thread.ofPlatform().start(() -> write(storage, out));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void write(SqlStorage storage, PrintStream out) {
    RecordLimits limits = new RecordLimits(10, 10_000);
    while (true) {
      Instant now = Instant.now();
      App app = Samples.app("killed app", "a prompt", now);
      storage
          .versions()
          .create(
              app,
              Samples.version(
                  app.id(), 0, Samples.tree("index.html", app.id().value()), null, now));
      out.println("app " + app.id());
      RecordKey key = new RecordKey(app.id(), "things", "one");
      storage.records().create(key, new Json("{\"n\":1}"), limits, now);
      out.println("record " + app.id() + " 1");
      for (int revision = 2; revision <= REVISIONS; revision++) {
        storage.records().replace(key, new Json("{\"n\":" + revision + "}"), null, limits, now);
        out.println("record " + app.id() + " " + revision);
      }
    }
  }
}
