package dev.slipway.web.api;

import dev.slipway.core.app.AppStore;
import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.FileEditor;
import dev.slipway.engine.edit.VersionNames;
import dev.slipway.engine.export.AppImporter;
import dev.slipway.engine.generate.EngineReport;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.live.AppWaiter;
import dev.slipway.engine.live.EventTail;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.engine.run.AppDuplicator;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.engine.suggest.SuggestionDesk;
import dev.slipway.web.records.RecordsHandler;
import dev.slipway.web.security.HostNames;
import dev.slipway.web.security.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The handlers of the API, one for each resource. */
public record ApiHandlers(
    AppsHandler apps,
    GenerationsHandler generations,
    EventsHandler events,
    VersionsHandler versions,
    SuggestionsHandler suggestions,
    ArchiveHandler archives,
    DataHandler data,
    AddressHandler addresses,
    SessionHandler session,
    OperatorHandler operator) {

  /** What the product does, as the handlers need it. */
  public record UseCases(
      AppStore apps,
      VersionStore versions,
      AppDesk appDesk,
      GenerationDesk generationDesk,
      AppWaiter waiter,
      EventTail tail,
      FileEditor editor,
      VersionNames versionNames,
      AppImporter importer,
      AppDuplicator duplicator,
      SuggestionDesk suggestionDesk,
      SuggestedFiles suggestedFiles,
      RecordsHandler records) {}

  /** What operators see. */
  public record Operations(
      String version,
      Supplier<List<EngineReport>> engines,
      Supplier<Map<String, String>> storage,
      Runnable check,
      BooleanSupplier stopping,
      Telemetry telemetry,
      Map<String, Long> limits,
      Supplier<Optional<CacheFigures>> cache) {}

  /** Makes all of them. */
  public static ApiHandlers of(
      UseCases use,
      Operations operations,
      HostNames names,
      Sessions sessions,
      CursorCodec cursors) {
    AppJson json = new AppJson(names);
    return new ApiHandlers(
        new AppsHandler(
            use.apps(),
            use.appDesk(),
            use.generationDesk(),
            use.waiter(),
            use.duplicator(),
            cursors,
            json),
        new GenerationsHandler(use.generationDesk()),
        new EventsHandler(use.tail(), use.appDesk()),
        new VersionsHandler(
            use.versions(), use.appDesk(), use.editor(), use.versionNames(), cursors, json),
        new SuggestionsHandler(
            use.suggestionDesk(), use.appDesk(), use.suggestedFiles(), names, json),
        new ArchiveHandler(use.versions(), use.appDesk(), use.importer(), json),
        new DataHandler(use.appDesk(), use.records()),
        new AddressHandler(use.appDesk(), names),
        new SessionHandler(sessions, names.previewScheme().equals("https")),
        new OperatorHandler(
            operations.version(),
            operations.engines(),
            operations.storage(),
            operations.check(),
            operations.stopping(),
            operations.telemetry(),
            operations.limits(),
            operations.cache()));
  }
}
