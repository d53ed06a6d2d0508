package dev.slipway.testkit;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.VersionStore;

/** All stores of one backend, on the same data. */
public interface StorageUnderTest {
  /** The apps. */
  AppStore apps();

  /** The versions and their files. */
  VersionStore versions();

  /** The suggestions and their files. */
  SuggestionStore suggestions();

  /** The generations. */
  GenerationStore generations();

  /** The logs. */
  EventLog events();

  /** What models cost each day. */
  ModelBudget budget();

  /** The apps' own data. */
  RecordStore records();
}
