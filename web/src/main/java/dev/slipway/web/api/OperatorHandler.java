package dev.slipway.web.api;

import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.engine.generate.Engines;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What operators look at: the system, its health and its metrics. */
public final class OperatorHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String version;
  private final Engines engines;
  private final Supplier<Map<String, String>> storage;
  private final Runnable check;
  private final BooleanSupplier stopping;
  private final Telemetry telemetry;
  private final Map<String, Long> limits;

  OperatorHandler(
      String version,
      Engines engines,
      Supplier<Map<String, String>> storage,
      Runnable check,
      BooleanSupplier stopping,
      Telemetry telemetry,
      Map<String, Long> limits) {
    this.version = version;
    this.engines = engines;
    this.storage = storage;
    this.check = check;
    this.stopping = stopping;
    this.telemetry = telemetry;
    this.limits = limits;
  }

  public Response system(Request request) {
    ObjectNode body = JSON.createObjectNode();
    body.put("version", version);
    ArrayNode list = body.putArray("engines");
    engines.names().forEach(name -> list.addObject().put("name", name).put("usable", true));
    body.putArray("breakers");
    ObjectNode storageNode = body.putObject("storage");
    storage.get().forEach(storageNode::put);
    body.putObject("cache").put("level", "off").put("reason", "Answers are not cached.");
    body.putObject("sandbox")
        .put("level", "off")
        .put("reason", "This server runs static apps only; it starts no processes for apps.");
    ObjectNode limitsNode = body.putObject("limits");
    limits.forEach(limitsNode::put);
    return Response.json(200, body);
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
