package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.version.VersionStore;
import dev.slipway.testkit.StorageUnderTest;

/** The stores on a database that remembers their statements. */
record RecordedStores(Database database) implements StorageUnderTest {
  @Override
  public AppStore apps() {
    return new SqlAppStore(database);
  }

  @Override
  public VersionStore versions() {
    return new SqlVersionStore(database);
  }

  @Override
  public GenerationStore generations() {
    return new SqlGenerationStore(database);
  }

  @Override
  public EventLog events() {
    return new SqlEventLog(database);
  }

  @Override
  public RecordStore records() {
    return new SqlRecordStore(database);
  }
}
