package dev.slipway.testkit;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.VersionStore;

/** All stores in memory under one lock: the reference that the contract suites are checked on. */
public final class InMemoryStorage implements StorageUnderTest {
  private final InMemoryTables tables = new InMemoryTables();
  private final InMemoryAppStore apps = new InMemoryAppStore(tables);
  private final InMemoryVersionStore versions = new InMemoryVersionStore(tables);
  private final InMemorySuggestionStore suggestions = new InMemorySuggestionStore(tables);
  private final InMemoryGenerationStore generations = new InMemoryGenerationStore(tables);
  private final InMemoryEventLog events = new InMemoryEventLog(tables);
  private final InMemoryModelBudget budget = new InMemoryModelBudget();
  private final InMemoryRecordStore records = new InMemoryRecordStore(tables);

  @Override
  public AppStore apps() {
    return apps;
  }

  @Override
  public VersionStore versions() {
    return versions;
  }

  @Override
  public SuggestionStore suggestions() {
    return suggestions;
  }

  @Override
  public GenerationStore generations() {
    return generations;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ModelBudget budget() {
    return budget;
  }

  @Override
  public RecordStore records() {
    return records;
  }
}
