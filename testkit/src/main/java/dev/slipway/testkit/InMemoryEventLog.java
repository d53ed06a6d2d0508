package dev.slipway.testkit;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Lease;
import dev.slipway.testkit.InMemoryTables.AppRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The apps' logs in memory. */
final class InMemoryEventLog implements EventLog {
  private final InMemoryTables tables;

  InMemoryEventLog(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean append(Lease lease, List<NewEvent> events, Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(lease.app());
      if (row.isEmpty() || tables.held(lease).isEmpty()) {
        return false;
      }
      InMemoryTables.append(row.get(), events, now);
      return true;
    });
  }

  @Override
  public boolean note(AppId app, List<NewEvent> events, Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(app);
      row.ifPresent(found -> InMemoryTables.append(found, events, now));
      return row.isPresent();
    });
  }

  @Override
  public List<Event> read(AppId app, long after, int limit) {
    return tables.locked(() ->
        tables
            .app(app)
            .map(row ->
                row.events.stream().filter(event -> event.sequence() > after).limit(limit).toList())
            .orElse(List.of()));
  }

  @Override
  public long last(AppId app) {
    return tables.locked(() -> tables.app(app).map(row -> (long) row.events.size()).orElse(0L));
  }
}
