package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Lease;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What every write of a generation has to do: hold the lease, and number its events. */
final class Leases {
  private Leases() {}

  /** Whether the lease is still the newest; its generation's row is locked if so. */
  static boolean hold(Session session, Lease lease) throws SQLException {
    return session
        .first(
            "SELECT 1 FROM generations WHERE id = ? AND app = ? AND status = 'running' AND fence = ?"
                + session.dialect().forUpdate("generations"),
            row -> row.getInt(1),
            lease.generation().value(),
            lease.app().value(),
            lease.fence())
        .isPresent();
  }

  /** Appends events with the next numbers of the app, whose row orders the writers. */
  static void append(Session session, AppId app, List<NewEvent> events, Instant now)
      throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    long last =
        session
            .first(
                "UPDATE apps SET event_seq = event_seq + ? WHERE id = ? RETURNING event_seq",
                row -> row.getLong(1),
                events.size(),
                app.value())
            .orElseThrow(() -> new SQLException("no app to append to"));
    long number = last - events.size();
    for (NewEvent event : events) {
      number++;
      session.update(
          "INSERT INTO events(app, seq, type, data, created_at) VALUES (?, ?, ?, ?, ?)",
          app.value(),
          number,
          event.type().wire(),
          event.data().text(),
          Rows.micros(now));
    }
  }
}
