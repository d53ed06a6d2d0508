package dev.slipway.engine.report;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes reports of pages into the logs of their apps. Whoever writes an app decides what its pages
 * send, so that how often and how much is bounded here, and what is too much is left out silently:
 * a page has no use for knowing.
 */
public final class PageReports {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final AppStore apps;
  private final EventLog events;
  private final Feed feed;
  private final ReportLimits limits;
  private final InstantSource clock;
  private final Map<AppId, ReportQuota> quotas;

  /** Takes what it works with. */
  public PageReports(
      AppStore apps, EventLog events, Feed feed, ReportLimits limits, InstantSource clock) {
    this.apps = apps;
    this.events = events;
    this.feed = feed;
    this.limits = limits;
    this.clock = clock;
    this.quotas =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<AppId, ReportQuota> eldest) {
            return size() > limits.apps();
          }
        };
  }

  /**
   * Takes one report.
   *
   * @param pageVersion the version whose page it was, as the page says; one that the app never had
   *     counts as the current one
   * @return whether it is in the log now
   */
  public boolean take(AppId id, int pageVersion, PageReport report) {
    Instant now = clock.instant();
    // An app that floods is refused before anything is read for it.
    if (report.message().isEmpty() || !underRate(id, now)) {
      return false;
    }
    Optional<App> app = apps.find(id).filter(found -> found.version() > 0);
    if (app.isEmpty()) {
      return false;
    }
    int current = app.get().version();
    int version = pageVersion > 0 && pageVersion <= current ? pageVersion : current;
    String fingerprint = report.fingerprint();
    String key = version + "/" + fingerprint;
    if (!admitted(id, key, current)) {
      return false;
    }
    boolean stored = false;
    try {
      stored = events.note(id, List.of(event(report, fingerprint, version)), now);
    } finally {
      if (!stored) {
        forget(id, key);
      }
    }
    feed.signal(Signal.of(new Topic.AppEvents(id)));
    return stored;
  }

  /** Only apps that there are get a quota: made-up ones would have the others forgotten. */
  private synchronized boolean underRate(AppId id, Instant now) {
    ReportQuota quota = quotas.get(id);
    return quota == null || quota.count(now);
  }

  private synchronized boolean admitted(AppId id, String key, int current) {
    return quotas.computeIfAbsent(id, _ -> new ReportQuota(limits)).admits(key, current);
  }

  private synchronized void forget(AppId id, String key) {
    ReportQuota quota = quotas.get(id);
    if (quota != null) {
      quota.forget(key);
    }
  }

  private static NewEvent event(PageReport report, String fingerprint, int version) {
    ObjectNode data = JSON.createObjectNode();
    data.put("source", "preview");
    data.put("kind", report.kind().wire());
    data.put("message", report.message());
    if (!report.file().isEmpty()) {
      data.put("file", report.file());
    }
    if (report.line() > 0) {
      data.put("line", report.line());
    }
    data.put("version", version);
    data.put("fingerprint", fingerprint);
    return new NewEvent(EventType.LOG, new Json(data.toString()));
  }
}
