package dev.slipway.adapter.sql;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.VersionStore;
import dev.slipway.testkit.StorageUnderTest;

/** The stores of a database as the suites want them. */
record SqlStores(SqlStorage storage) implements StorageUnderTest {
  @Override
  public AppStore apps() {
    return storage.apps();
  }

  @Override
  public VersionStore versions() {
    return storage.versions();
  }

  @Override
  public SuggestionStore suggestions() {
    return storage.suggestions();
  }

  @Override
  public GenerationStore generations() {
    return storage.generations();
  }

  @Override
  public EventLog events() {
    return storage.events();
  }

  @Override
  public ModelBudget budget() {
    return storage.budget();
  }

  @Override
  public RecordStore records() {
    return storage.records();
  }
}
