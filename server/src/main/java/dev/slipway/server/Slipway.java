package dev.slipway.server;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.adapter.telemetry.PrometheusTelemetry;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.ComposerAppReader;
import dev.slipway.engine.compose.ComposerSuggester;
import dev.slipway.engine.edit.EditLimits;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.edit.FileEditor;
import dev.slipway.engine.edit.VersionNames;
import dev.slipway.engine.export.AppImporter;
import dev.slipway.engine.export.ImportLimits;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.Engines;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.engine.generate.GenerationWorker;
import dev.slipway.engine.generate.GenerationWorkers;
import dev.slipway.engine.live.AppWaiter;
import dev.slipway.engine.live.EventTail;
import dev.slipway.engine.record.AppRecords;
import dev.slipway.engine.record.DataLimits;
import dev.slipway.engine.report.PageReports;
import dev.slipway.engine.report.ReportLimits;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.engine.run.AppDuplicator;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDesk;
import dev.slipway.engine.suggest.SuggestionMaker;
import dev.slipway.engine.suggest.SuggestionRefresher;
import dev.slipway.server.log.MaskedLayout;
import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.web.PlatformSite;
import dev.slipway.web.Routes;
import dev.slipway.web.api.ApiHandlers;
import dev.slipway.web.gateway.Gateway;
import dev.slipway.web.http.HttpFront;
import dev.slipway.web.records.RecordsHandler;
import dev.slipway.web.security.HostNames;
import dev.slipway.web.security.Sessions;
import dev.slipway.web.workbench.WorkbenchFiles;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The running server, wired by hand: each method opens one subsystem from the ones before it.
 *
 * <p>Closing stops taking requests first, then the workers, then the storage.
 */
public final class Slipway implements AutoCloseable {
  private final Lifecycle lifecycle;
  private final String url;
  private final int port;

  private Slipway(Lifecycle lifecycle, String url, int port) {
    this.lifecycle = lifecycle;
    this.url = url;
    this.port = port;
  }

  /** Starts a server; nothing stays open where it cannot start. */
  public static Slipway start(Settings settings) throws SettingsException, InterruptedException {
    return start(settings, List.of());
  }

  /** Starts a server that has further engines behind the composer. */
  static Slipway start(Settings settings, List<Engine> engines)
      throws SettingsException, InterruptedException {
    Lifecycle lifecycle = new Lifecycle();
    boolean started = false;
    try {
      Slipway slipway = open(settings, engines, lifecycle);
      started = true;
      return slipway;
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }

  private static Slipway open(Settings settings, List<Engine> engines, Lifecycle lifecycle)
      throws SettingsException, InterruptedException {
    Storage.begin(settings);
    settings.secrets().forEach(secret -> MaskedLayout.mask().register(secret.reveal()));
    InstantSource clock = InstantSource.system();
    Feed feed = new LocalFeed();
    PrometheusTelemetry telemetry = lifecycle.add(new PrometheusTelemetry());
    Listener listener = Listener.reserve(settings);
    lifecycle.add(listener.openLoops());
    // Its words are read while the database is opened: a start has two processors at least.
    FutureTask<Composer> reading = new FutureTask<>(Composer::new);
    Thread.ofPlatform().daemon().name("composer-reading").start(reading);
    SqlStorage storage = lifecycle.add(Storage.open(settings));
    Caching caching = Caching.open(settings, storage, clock);
    Stores stores = caching.stores();
    Composer composer = read(reading);
    EditRules rules = rules(settings.limits());
    Suggester free = new ComposerSuggester(composer);
    Models models =
        Models.open(
            settings.models(),
            new ComposerEngine(composer),
            engines,
            free,
            new Models.Tools(rules, storage.budget(), MaskedLayout.mask(), telemetry, clock),
            lifecycle);
    Suggesting suggesting =
        openSuggestions(rules, stores, free, models.suggester(), feed, clock, lifecycle);
    Making making = openWorkers(settings, stores, models, feed, clock, suggesting, lifecycle);
    lifecycle.add(listener);
    serve(settings, storage, caching, feed, clock, making, suggesting, telemetry, listener);
    return new Slipway(lifecycle, listener.url(), listener.port());
  }

  private static Composer read(FutureTask<Composer> reading) throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the composer's words could not be read", failure);
    }
  }

  /** What has ideas for apps, and what edits have to keep. */
  private record Suggesting(
      EditRules rules, SuggestionRefresher refresher, SuggestionDesk desk, SuggestedFiles files) {}

  private static EditRules rules(Settings.Limits limits) {
    return new EditRules(new EditLimits(limits.fileBytes(), limits.files(), limits.appBytes()));
  }

  /** A model is asked for ideas only where a person asks for more, since each time costs. */
  private static Suggesting openSuggestions(
      EditRules rules,
      Stores storage,
      Suggester free,
      Suggester further,
      Feed feed,
      InstantSource clock,
      Lifecycle lifecycle) {
    SuggestionMaker maker = maker(storage, free, rules, feed, clock);
    SuggestionRefresher refresher = lifecycle.add(new SuggestionRefresher(maker));
    SuggestionDesk desk =
        new SuggestionDesk(
            storage.apps(),
            storage.versions(),
            storage.suggestions(),
            maker,
            maker(storage, further, rules, feed, clock),
            rules,
            refresher,
            feed,
            clock);
    return new Suggesting(
        rules, refresher, desk, new SuggestedFiles(storage.versions(), storage.suggestions()));
  }

  private static SuggestionMaker maker(
      Stores storage, Suggester suggester, EditRules rules, Feed feed, InstantSource clock) {
    return new SuggestionMaker(
        storage.apps(), storage.versions(), storage.suggestions(), suggester, rules, feed, clock);
  }

  /** What turns prompts into versions. */
  private record Making(Models models, GenerationDesk desk) {}

  private static Making openWorkers(
      Settings settings,
      Stores storage,
      Models models,
      Feed feed,
      InstantSource clock,
      Suggesting suggesting,
      Lifecycle lifecycle) {
    GenerationLimits limits =
        Models.limits(settings.models(), settings.limits().promptCharacters());
    Engines engines = models.engines();
    GenerationWorker worker =
        new GenerationWorker(
            storage.apps(),
            storage.versions(),
            storage.generations(),
            storage.events(),
            engines,
            feed,
            suggesting.refresher(),
            limits,
            clock);
    lifecycle.add(new GenerationWorkers(storage.generations(), worker, feed, limits, clock));
    return new Making(
        models,
        new GenerationDesk(storage.apps(), storage.generations(), engines, feed, limits, clock));
  }

  private static void serve(
      Settings settings,
      SqlStorage storage,
      Caching caching,
      Feed feed,
      InstantSource clock,
      Making making,
      Suggesting suggesting,
      PrometheusTelemetry telemetry,
      Listener listener)
      throws SettingsException, InterruptedException {
    Stores stores = caching.stores();
    CursorCodec cursors = new CursorCodec(storage.secret("cursor"));
    HostNames names = listener.names();
    Sessions sessions =
        new Sessions(
            settings.token().map(secret -> secret.reveal()).orElse(null),
            storage.secret("session"));
    Settings.Limits limits = settings.limits();
    RecordsHandler records =
        new RecordsHandler(
            new AppRecords(
                storage.records(),
                feed,
                new DataLimits(
                    limits.recordBytes(), new RecordLimits(limits.records(), limits.dataBytes())),
                clock),
            feed,
            cursors);
    ApiHandlers handlers =
        ApiHandlers.of(
            useCases(stores, feed, clock, making, suggesting, records),
            new ApiHandlers.Operations(
                Product.version(),
                making.models()::report,
                () -> Storage.report(storage),
                storage::check,
                listener::stopping,
                telemetry,
                limitsReport(limits),
                caching::figures),
            names,
            sessions,
            cursors);
    Gateway gateway =
        new Gateway(
            stores.apps(),
            stores.versions(),
            suggesting.files(),
            records,
            new PageReports(stores.apps(), stores.events(), feed, ReportLimits.USUAL, clock),
            names);
    WorkbenchFiles workbench = new WorkbenchFiles(listener.frameSource());
    PlatformSite site =
        new PlatformSite(
            names,
            sessions,
            Routes.table(
                handlers,
                workbench,
                Product.version(),
                new Routes.Limits(limits.fileBytes(), limits.appBytes())),
            gateway,
            telemetry,
            caching.codings(),
            text -> MaskedLayout.mask().mask(text),
            caching.answers(telemetry));
    HttpFront front = listener.serve(site);
    telemetry.gauge("slipway.http.requests.active", "Requests in work", () -> front.underWay());
    telemetry.gauge(
        "slipway.http.requests.refused",
        "Requests refused since the start, since there was no place for them",
        () -> front.refused());
    caching.tell(telemetry);
    telemetry.gauge("slipway.apps", "Apps", () -> storage.apps().count(null));
    Storage.meter(storage, telemetry);
  }

  private static ApiHandlers.UseCases useCases(
      Stores storage,
      Feed feed,
      InstantSource clock,
      Making making,
      Suggesting suggesting,
      RecordsHandler records) {
    return new ApiHandlers.UseCases(
        storage.apps(),
        storage.versions(),
        new AppDesk(storage.apps(), feed, clock),
        making.desk(),
        new AppWaiter(storage.apps(), feed),
        new EventTail(storage.events(), storage.apps(), feed),
        new FileEditor(
            storage.versions(),
            storage.apps(),
            feed,
            suggesting.rules(),
            new ComposerAppReader(),
            suggesting.refresher(),
            clock),
        new VersionNames(storage.versions()),
        new AppImporter(
            storage.versions(),
            importLimits(suggesting.rules().limits()),
            new ComposerAppReader(),
            suggesting.refresher(),
            clock),
        new AppDuplicator(
            new AppDesk(storage.apps(), feed, clock),
            storage.versions(),
            suggesting.refresher(),
            clock),
        suggesting.desk(),
        suggesting.files(),
        records);
  }

  private static ImportLimits importLimits(EditLimits limits) {
    ImportLimits usual = ImportLimits.DEFAULT;
    return new ImportLimits(
        limits.maximumAppBytes(),
        usual.maximumEntries(),
        limits.maximumFiles(),
        limits.maximumFileBytes(),
        limits.maximumAppBytes());
  }

  private static Map<String, Long> limitsReport(Settings.Limits limits) {
    return Map.of(
        "promptCharacters", (long) limits.promptCharacters(),
        "fileBytes", (long) limits.fileBytes(),
        "appBytes", (long) limits.appBytes(),
        "files", (long) limits.files(),
        "recordBytes", (long) limits.recordBytes(),
        "records", (long) limits.records(),
        "dataBytes", (long) limits.dataBytes());
  }

  /** Where the workbench is. */
  public String url() {
    return url;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
