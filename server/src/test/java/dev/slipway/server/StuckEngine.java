package dev.slipway.server;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import java.util.concurrent.CountDownLatch;

/** Says that it has begun and never ends, until it is interrupted. */
final class StuckEngine implements Engine {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  void awaitBegun() throws InterruptedException {
    begun.await();
  }

  void awaitInterrupted() throws InterruptedException {
    interrupted.await();
  }

  @Override
  public String name() {
    return "one-file";
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    progress.say("Stuck");
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      interrupted.countDown();
    }
    throw SlipwayException.of(FailureCode.TIMED_OUT, "The engine was stopped.");
  }
}
