package dev.slipway.engine.live;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for an app's first prompt to come to an end. */
public final class AppWaiter {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final AppStore apps;
  private final Feed feed;

  /** Takes what it works with. */
  public AppWaiter(AppStore apps, Feed feed) {
    this.apps = apps;
    this.feed = feed;
  }

  /**
   * The app as soon as it is neither queued nor generating, or as it is when the time is over;
   * empty where it is gone. Blocks; call it from a virtual thread.
   */
  public Optional<App> await(AppId id, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    Semaphore signals = new Semaphore(0);
    try (Feed.Subscription _ = feed.listen(new Topic.AppEvents(id), signal -> signals.release())) {
      while (true) {
        signals.drainPermits();
        Optional<App> app = apps.find(id);
        long left = deadline - System.nanoTime();
        if (left <= 0 || app.map(AppWaiter::settled).orElse(true)) {
          return app;
        }
        boolean _ = signals.tryAcquire(Math.min(left, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS);
      }
    }
  }

  private static boolean settled(App app) {
    return app.status() != AppStatus.QUEUED && app.status() != AppStatus.GENERATING;
  }
}
