package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.engine.generate.GenerationWorkers;
import dev.slipway.engine.live.AppWaiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationRecoveryTest {
  @TempDir private Path data;

  @Test
  void aServerKilledInTheMiddleFinishesTheAppOnceAfterTheRestart() throws Exception {
    Path file = data.resolve("slipway.db");
    List<String> lines = runUntilKilled(file, "a list of things");
    String[] ids = lines.getFirst().split(" ");
    AppId app = new AppId(ids[0]);
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      assertThat(storage.apps().find(app).orElseThrow().status()).isEqualTo(AppStatus.GENERATING);
      OneFileEngine engine = new OneFileEngine();
      LocalFeed feed = new LocalFeed();
      try (GenerationWorkers _ =
          TestApps.workers(storage, engine, feed, TestApps.LIMITS, InstantSource.system())) {
        App finished =
            new AppWaiter(storage.apps(), feed).await(app, Duration.ofSeconds(60)).orElseThrow();
        assertThat(finished.status()).isEqualTo(AppStatus.RUNNING);
      }
      assertThat(engine.asked()).isEqualTo(1);
      assertThat(storage.versions().history(app, Integer.MAX_VALUE, 10)).hasSize(1);
      Generation generation =
          storage.generations().find(app, new GenerationId(ids[1])).orElseThrow();
      assertThat(generation.status()).isEqualTo(GenerationStatus.DONE);
      assertThat(generation.attempts()).isEqualTo(2);
      List<Event> events = storage.events().read(app, 0, 1_000);
      assertThat(events.stream().map(Event::sequence).toList())
          .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
      assertThat(events.stream().filter(event -> event.type() == EventType.DONE)).hasSize(1);
      assertThat(events.stream().filter(event -> event.type() == EventType.VERSION)).hasSize(1);
    }
  }

  @Test
  void aPromptThatKillsTheServerThreeTimesIsGivenUp() throws Exception {
    Path file = data.resolve("slipway.db");
    AppId app = new AppId(runUntilKilled(file, "poison").getFirst().split(" ")[0]);
    runUntilKilled(file, null);
    runUntilKilled(file, null);
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      OneFileEngine engine = new OneFileEngine();
      LocalFeed feed = new LocalFeed();
      try (GenerationWorkers _ =
          TestApps.workers(storage, engine, feed, TestApps.LIMITS, InstantSource.system())) {
        App given =
            new AppWaiter(storage.apps(), feed).await(app, Duration.ofSeconds(60)).orElseThrow();
        assertThat(given.status()).isEqualTo(AppStatus.FAILED);
        assertThat(given.failure()).contains("3 times");
      }
      assertThat(engine.asked()).isZero();
    }
  }

  @Test
  void cancellingStopsTheEngineAndEndsTheGenerationOnce() throws Exception {
    try (SqlStorage storage = SqlStorage.openSqlite(data.resolve("slipway.db"))) {
      StuckEngine engine = new StuckEngine();
      LocalFeed feed = new LocalFeed();
      GenerationDesk desk = TestApps.desk(storage, engine, feed);
      try (GenerationWorkers _ =
          TestApps.workers(storage, engine, feed, TestApps.LIMITS, InstantSource.system())) {
        GenerationDesk.Ticket ticket =
            desk.createApp(new GenerationDesk.AppRequest("a list", null, null, null), null);
        engine.awaitBegun();
        assertThat(desk.cancel(ticket.app(), ticket.generation()).status())
            .isEqualTo(GenerationStatus.CANCELLED);
        engine.awaitInterrupted();
        App app = storage.apps().find(ticket.app()).orElseThrow();
        assertThat(app.status()).isEqualTo(AppStatus.FAILED);
        assertThat(app.failure()).isEqualTo("cancelled");
        assertThat(
                storage.events().read(ticket.app(), 0, 100).stream()
                    .filter(event -> event.type() == EventType.DONE))
            .hasSize(1);
      }
    }
  }

  @Test
  void anEngineThatHangsIsStoppedAtTheLongestRunTime() throws Exception {
    try (SqlStorage storage = SqlStorage.openSqlite(data.resolve("slipway.db"))) {
      StuckEngine engine = new StuckEngine();
      LocalFeed feed = new LocalFeed();
      GenerationLimits limits =
          new GenerationLimits(8_000, 3, Duration.ofMillis(300), Duration.ofMillis(200), 1);
      GenerationDesk desk = TestApps.desk(storage, engine, feed);
      try (GenerationWorkers _ =
          TestApps.workers(storage, engine, feed, limits, InstantSource.system())) {
        AppId app =
            desk.createApp(new GenerationDesk.AppRequest("a list", null, null, null), null).app();
        engine.awaitInterrupted();
        App failed =
            new AppWaiter(storage.apps(), feed).await(app, Duration.ofSeconds(60)).orElseThrow();
        assertThat(failed.status()).isEqualTo(AppStatus.FAILED);
      }
    }
  }

  /** Runs a server until its engine has begun, kills it, and gives what it printed before. */
  private static List<String> runUntilKilled(
      Path file, @org.jspecify.annotations.Nullable String prompt)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                file.toString()));
    if (prompt != null) {
      command.add(prompt);
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("begun")) {
          break;
        }
        lines.add(line);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return lines;
  }
}
