package dev.slipway.core.event;

import dev.slipway.core.app.AppId;
import dev.slipway.core.generation.Lease;
import java.time.Instant;
import java.util.List;

/**
 * The durable log of each app. A reader that asks again from the last number it saw misses nothing
 * and sees nothing twice.
 *
 * <p>All methods block; call them from a virtual thread.
 */
public interface EventLog {
  /**
   * Appends events under a lease, atomically and durably; false, with nothing written, where the
   * lease is lost.
   */
  boolean append(Lease lease, List<NewEvent> events, Instant now);

  /**
   * Appends events that tell of no generation's work, atomically and durably; false, with nothing
   * written, where there is no such app.
   */
  boolean note(AppId app, List<NewEvent> events, Instant now);

  /** Events with numbers above {@code after}, in order, at most {@code limit}. */
  List<Event> read(AppId app, long after, int limit);

  /** The number of the newest event; 0 where there is none. */
  long last(AppId app);
}
