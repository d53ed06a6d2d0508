package dev.slipway.engine.live;

import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Follows an app's log: what is stored, then what comes.
 *
 * <p>Old and new events take the same way, always read from the log behind the last number shown,
 * so there is no seam between replay and live. A signal only says when to look again.
 */
public final class EventTail {
  private static final int BATCH = 200;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final EventLog log;
  private final AppStore apps;
  private final Feed feed;

  /** Takes what it works with. */
  public EventTail(EventLog log, AppStore apps, Feed feed) {
    this.log = log;
    this.apps = apps;
    this.feed = feed;
  }

  /** Receives a tail's events on the following thread. */
  public interface Reader {
    /** Takes an event; false ends the tail. */
    boolean event(Event event);

    /** Called at least once a second while nothing happens; false ends the tail. */
    boolean idle();
  }

  /**
   * Follows the log behind {@code after} until the reader has enough, the app is gone or {@code
   * stopping} holds. Blocks; call it from a virtual thread.
   */
  public void follow(AppId app, long after, Reader reader, BooleanSupplier stopping)
      throws InterruptedException {
    Semaphore signals = new Semaphore(0);
    try (Feed.Subscription _ = feed.listen(new Topic.AppEvents(app), signal -> signals.release())) {
      long last = after;
      while (!stopping.getAsBoolean()) {
        signals.drainPermits();
        List<Event> events = log.read(app, last, BATCH);
        for (Event event : events) {
          if (!reader.event(event)) {
            return;
          }
          last = event.sequence();
        }
        if (events.isEmpty()) {
          boolean signalled = signals.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
          if (!signalled && (!reader.idle() || apps.find(app).isEmpty())) {
            return;
          }
        }
      }
    }
  }
}
