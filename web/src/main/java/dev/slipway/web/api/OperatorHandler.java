package dev.slipway.web.api;

import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.model.BreakerState;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.engine.generate.EngineReport;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What operators look at: the system, its health and its metrics. */
public final class OperatorHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String version;
  private final Supplier<List<EngineReport>> engines;
  private final Supplier<Map<String, String>> storage;
  private final Runnable check;
  private final BooleanSupplier stopping;
  private final Telemetry telemetry;
  private final Map<String, Long> limits;
  private final Supplier<Optional<CacheFigures>> cache;

  OperatorHandler(
      String version,
      Supplier<List<EngineReport>> engines,
      Supplier<Map<String, String>> storage,
      Runnable check,
      BooleanSupplier stopping,
      Telemetry telemetry,
      Map<String, Long> limits,
      Supplier<Optional<CacheFigures>> cache) {
    this.version = version;
    this.engines = engines;
    this.storage = storage;
    this.check = check;
    this.stopping = stopping;
    this.telemetry = telemetry;
    this.limits = limits;
    this.cache = cache;
  }

  public Response system(Request request) {
    ObjectNode body = JSON.createObjectNode();
    body.put("version", version);
    ArrayNode list = body.putArray("engines");
    engines.get().forEach(report -> engine(list.addObject(), report));
    ObjectNode storageNode = body.putObject("storage");
    storage.get().forEach(storageNode::put);
    body.set("cache", cacheReport());
    body.putObject("sandbox")
        .put("level", "off")
        .put("reason", "This server runs static apps only; it starts no processes for apps.");
    ObjectNode limitsNode = body.putObject("limits");
    limits.forEach(limitsNode::put);
    return Response.json(200, body);
  }

  private static void engine(ObjectNode node, EngineReport report) {
    node.put("name", report.name()).put("usable", report.why().isEmpty());
    report.why().ifPresent(why -> node.put("why", why));
    report
        .model()
        .ifPresent(model -> {
          node.put("edits", model.edits()).put("images", model.images());
          model.breaker().ifPresent(state -> breaker(node.putObject("breaker"), state));
          node.put("spentTodayMicros", model.spentTodayMicros());
          if (model.dayMicros() > 0) {
            node.put("dayMicros", model.dayMicros());
          }
        });
  }

  private static void breaker(ObjectNode node, BreakerState state) {
    node.put("phase", state.phase().wire()).put("failures", state.failures());
    state
        .nextAttempt()
        .or(state::restingUntil)
        .ifPresent(time -> node.put("retryAt", time.toString()));
  }

  private ObjectNode cacheReport() {
    ObjectNode node = JSON.createObjectNode();
    Optional<CacheFigures> figures = cache.get();
    if (figures.isEmpty()) {
      return node.put("level", "off").put("reason", "SLIPWAY_CACHE_BYTES is 0.");
    }
    CacheFigures now = figures.get();
    return node.put("level", "memory")
        .put("capacity", now.capacity())
        .put("bytes", now.bytes())
        .put("entries", now.entries())
        .put("hits", now.hits())
        .put("misses", now.misses())
        .put("stale", now.stale())
        .put("loads", now.loads())
        .put("failures", now.failures())
        .put("evictions", now.evictions())
        .put("invalidations", now.invalidations());
  }

  public Response live(Request request) {
    return health(200, "live").with("cache-control", "no-store");
  }

  public Response ready(Request request) {
    if (stopping.getAsBoolean()) {
      return health(503, "stopping").with("retry-after", "5");
    }
    check.run();
    return health(200, "ready").with("cache-control", "no-store");
  }

  public Response metrics(Request request) {
    return Response.of(
        200,
        "text/plain; version=0.0.4; charset=utf-8",
        telemetry.scrape().getBytes(StandardCharsets.UTF_8));
  }

  private static Response health(int status, String word) {
    return Response.json(status, JSON.createObjectNode().put("status", word));
  }
}
