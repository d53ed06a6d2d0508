package dev.slipway.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.model.ModelUse;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GenerationTimeTest {
  /** Works until it is stopped, and costs something. */
  private record EndlessEngine(CountDownLatch begun) implements Engine {
    @Override
    public String name() {
      return "endless";
    }

    @Override
    public EngineResult write(EngineRequest request, EngineProgress progress) {
      progress.used("endless", new ModelUse(7, 8, 9));
      begun.countDown();
      try {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody opens it");
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new EngineStoppedException();
      }
    }
  }

  @Test
  @Timeout(60)
  void aGenerationWhoseTimeIsUpFailsOnceAndIsNotBegunAgain() throws InterruptedException {
    InMemoryStorage storage = new InMemoryStorage();
    ManualClock clock = new ManualClock(Samples.START);
    LocalFeed feed = new LocalFeed();
    GenerationLimits limits =
        new GenerationLimits(8_000, 3, Duration.ofMillis(30), Duration.ofMinutes(10), 1);
    CountDownLatch begun = new CountDownLatch(1);
    Engines engines = new Engines(new EndlessEngine(begun), List.of());
    GenerationDesk desk =
        new GenerationDesk(storage.apps(), storage.generations(), engines, feed, limits, clock);
    GenerationWorker worker =
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
    AppId app = desk.createApp(new GenerationDesk.AppRequest("x", null, null, null), null).app();
    try (GenerationWorkers _ =
        new GenerationWorkers(storage.generations(), worker, feed, limits, clock)) {
      begun.await();
      clock.advance(Duration.ofMinutes(10));
      while (!newest(storage, app).status().isFinal()) {
        Thread.sleep(5);
      }
    }
    Generation generation = newest(storage, app);
    assertThat(generation.status()).isEqualTo(GenerationStatus.FAILED);
    assertThat(generation.failure()).contains("longer than the 10 minutes");
    assertThat(generation.attempts()).isEqualTo(1);
    assertThat(generation.use()).isEqualTo(new GenerationUse("endless", new ModelUse(7, 8, 9)));
    assertThat(storage.apps().find(app).orElseThrow().status()).isEqualTo(AppStatus.FAILED);
  }

  private static Generation newest(InMemoryStorage storage, AppId app) {
    return storage.generations().history(app, 1).getFirst();
  }
}
