package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Lease;
import java.time.Instant;
import java.util.List;

/** The apps' logs in SQL. */
final class SqlEventLog implements EventLog {
  private final Database database;

  SqlEventLog(Database database) {
    this.database = database;
  }

  @Override
  public boolean append(Lease lease, List<NewEvent> events, Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, lease.app()).isEmpty() || !Leases.hold(session, lease)) {
        return false;
      }
      Leases.append(session, lease.app(), events, now);
      return true;
    });
  }

  @Override
  public boolean note(AppId app, List<NewEvent> events, Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, app).isEmpty()) {
        return false;
      }
      Leases.append(session, app, events, now);
      return true;
    });
  }

  @Override
  public List<Event> read(AppId app, long after, int limit) {
    return database.read(session ->
        session.list(
            "SELECT " + Rows.EVENT + " FROM events WHERE app = ? AND seq > ? ORDER BY seq LIMIT ?",
            Rows::event,
            app.value(),
            after,
            limit));
  }

  @Override
  public long last(AppId app) {
    return database.read(session ->
        session
            .first("SELECT event_seq FROM apps WHERE id = ?", row -> row.getLong(1), app.value())
            .orElse(0L));
  }
}
