package dev.slipway.engine.cache;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Lease;
import java.time.Instant;
import java.util.List;

/** A log whose readers are told nothing that a cached answer does not know yet. */
public final class InvalidatingEventLog implements EventLog {
  private final EventLog events;
  private final Invalidation invalidation;

  /** Wraps a log. */
  public InvalidatingEventLog(EventLog events, Invalidation invalidation) {
    this.events = events;
    this.invalidation = invalidation;
  }

  @Override
  public boolean append(Lease lease, List<NewEvent> added, Instant now) {
    return events.append(lease, added, now);
  }

  @Override
  public boolean note(AppId app, List<NewEvent> added, Instant now) {
    return events.note(app, added, now);
  }

  @Override
  public List<Event> read(AppId app, long after, int limit) {
    return invalidation.read(app, () -> events.read(app, after, limit));
  }

  @Override
  public long last(AppId app) {
    return events.last(app);
  }
}
