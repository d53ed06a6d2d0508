package dev.slipway.web;

import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.engine.record.AppRecords;
import dev.slipway.engine.record.DataLimits;
import dev.slipway.engine.report.PageReports;
import dev.slipway.engine.report.ReportLimits;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.SilentTelemetry;
import dev.slipway.web.cache.AnswerCache;
import dev.slipway.web.cache.FinishedAnswer;
import dev.slipway.web.gateway.Gateway;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.Route;
import dev.slipway.web.records.RecordsHandler;
import dev.slipway.web.security.HostNames;
import dev.slipway.web.security.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A site on {@code localhost:1} over storage in memory, with the routes that a test gives it. */
public final class TestSite {
  /** Whoever sends it is signed in. */
  public static final String TOKEN = "a-token-of-some-length";

  private TestSite() {}

  /** A site that keeps its answers in a cache, if there is one. */
  public static PlatformSite of(List<Route> routes, @Nullable ResponseCache<FinishedAnswer> cache) {
    InMemoryStorage storage = new InMemoryStorage();
    HostNames names = HostNames.loopback(1);
    RecordsHandler records =
        new RecordsHandler(
            new AppRecords(
                storage.records(),
                new LocalFeed(),
                new DataLimits(1_000, new RecordLimits(10, 10_000)),
                InstantSource.system()),
            new LocalFeed(),
            new CursorCodec(new byte[32]));
    Codings codings = new Codings(List.of());
    return new PlatformSite(
        names,
        new Sessions(TOKEN, new byte[32]),
        routes,
        new Gateway(
            storage.apps(),
            storage.versions(),
            new SuggestedFiles(storage.versions(), storage.suggestions()),
            records,
            new PageReports(
                storage.apps(),
                storage.events(),
                new LocalFeed(),
                ReportLimits.USUAL,
                InstantSource.system()),
            names),
        new SilentTelemetry(),
        codings,
        UnaryOperator.identity(),
        cache == null ? null : new AnswerCache(cache, codings, new SilentTelemetry()));
  }
}
