package dev.slipway.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReportsTest {
  private static final ReportLimits LIMITS = new ReportLimits(5, 4, 2);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final PageReports reports =
      new PageReports(storage.apps(), storage.events(), new LocalFeed(), LIMITS, clock);

  private AppId app() {
    App app = Samples.app("An app", "x", Samples.START);
    storage.generations().submit(Samples.submission(app));
    version(app.id(), 0);
    return app.id();
  }

  private void version(AppId app, int base) {
    NewVersion next =
        Samples.version(app, base, Samples.tree("index.html", "x" + base), null, Samples.START);
    assertThat(storage.versions().publish(next)).isInstanceOf(Publication.Published.class);
  }

  private static PageReport error(String message) {
    return new PageReport(ReportKind.ERROR, message, "app.js", 3);
  }

  private List<String> log(AppId app) {
    return storage.events().read(app, 0, 1_000).stream()
        .filter(event -> event.type() == EventType.LOG)
        .map(Event::data)
        .map(Json::text)
        .toList();
  }

  @Test
  void aReportIsInTheLogAsItsPageTellsIt() {
    AppId app = app();
    assertThat(reports.take(app, 1, new PageReport(ReportKind.REQUEST, "No \u00e4\n", "a.js", 7)))
        .isTrue();
    assertThat(reports.take(app, 1, new PageReport(ReportKind.REJECTION, "late", "", 0))).isTrue();
    assertThat(log(app).getFirst())
        .startsWith(
            "{\"source\":\"preview\",\"kind\":\"request\",\"message\":\"No \u00e4\","
                + "\"file\":\"a.js\",\"line\":7,\"version\":1,\"fingerprint\":\"");
    assertThat(log(app).getLast()).doesNotContain("\"file\"").doesNotContain("\"line\"");
  }

  @Test
  void theSameErrorIsKeptOnceForEachVersion() {
    AppId app = app();
    assertThat(reports.take(app, 1, error("at 1700000000000"))).isTrue();
    assertThat(reports.take(app, 1, error("at 1700000000001"))).isFalse();
    version(app, 1);
    assertThat(reports.take(app, 2, error("at 1700000000002"))).isTrue();
    assertThat(log(app)).hasSize(2);
    assertThat(log(app).getLast()).contains("\"version\":2");
  }

  @Test
  void aFloodOfDifferentErrorsIsCutForEachVersion() {
    AppId app = app();
    for (int turn = 0; turn < 50; turn++) {
      clock.advance(Duration.ofMinutes(1));
      reports.take(app, 1, error("error " + (char) ('A' + turn)));
    }
    assertThat(log(app)).hasSize(LIMITS.perVersion());
  }

  @Test
  void aVersionThatThePageMakesUpIsTheCurrentOneAndNoWayAroundTheLimit() {
    AppId app = app();
    for (int made = 0; made < 50; made++) {
      clock.advance(Duration.ofMinutes(1));
      reports.take(app, 1_000 + made, error("x" + (char) ('A' + made)));
    }
    assertThat(log(app))
        .hasSize(LIMITS.perVersion())
        .allSatisfy(text -> assertThat(text).contains("\"version\":1,"));
  }

  @Test
  void anAppThatFloodsIsHeardAgainInTheNextMinute() {
    AppId app = app();
    for (int turn = 0; turn < 50; turn++) {
      reports.take(app, 1, error("again"));
    }
    assertThat(reports.take(app, 1, error("another"))).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertThat(reports.take(app, 1, error("another"))).isTrue();
  }

  @Test
  void oneAppsFloodTakesNothingFromAnother() {
    AppId loud = app();
    AppId quiet = app();
    for (int turn = 0; turn < 50; turn++) {
      reports.take(loud, 1, error("loud"));
    }
    assertThat(reports.take(quiet, 1, error("quiet"))).isTrue();
  }

  @Test
  void madeUpAppsLeaveNoTraceAndHaveNoneForgotten() {
    AppId app = app();
    reports.take(app, 1, error("once"));
    for (int turn = 0; turn < 10; turn++) {
      assertThat(reports.take(Samples.appId(), 1, error("x"))).isFalse();
    }
    assertThat(reports.take(app, 1, error("once"))).isFalse();
  }

  @Test
  void anAppWithoutAVersionHasNoPageThatCouldReport() {
    App app = Samples.app("An app", "x", Samples.START);
    storage.generations().submit(Samples.submission(app));
    assertThat(reports.take(app.id(), 1, error("x"))).isFalse();
    assertThat(log(app.id())).isEmpty();
  }

  @Test
  void textsAreCutAndCleaned() {
    PageReport report =
        new PageReport(
            ReportKind.ERROR,
            "\u0000a\u001b[31m\ud800b" + "\ud83d\ude80".repeat(2_000),
            "f".repeat(900),
            -4);
    assertThat(report.message()).startsWith("a [31m b\ud83d\ude80").endsWith("\u2026");
    assertThat(report.message().length()).isLessThanOrEqualTo(PageReport.LONGEST_MESSAGE);
    assertThat(
            new String(report.message().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(report.message());
    assertThat(report.file()).hasSize(PageReport.LONGEST_FILE);
    assertThat(report.line()).isZero();
    assertThat(reports.take(app(), 1, error(" \u0007 "))).isFalse();
  }
}
