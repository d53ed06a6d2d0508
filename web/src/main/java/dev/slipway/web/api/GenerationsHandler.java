package dev.slipway.web.api;

import dev.slipway.core.app.AppId;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationDesk.Ticket;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/apps/{id}/generations}: further prompts, their history, cancelling. */
public final class GenerationsHandler {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAXIMUM_PAGE = 100;
  private static final int DEFAULT_PAGE = 20;

  private final GenerationDesk desk;

  GenerationsHandler(GenerationDesk desk) {
    this.desk = desk;
  }

  public Response create(Request request) {
    AppId app = Parameters.app(request);
    JsonBody body = JsonBody.of(request, "prompt", "engine", ImagesBody.FIELD);
    Ticket ticket =
        desk.changeApp(
            app,
            body.text("prompt"),
            body.textOrNull("engine"),
            ImagesBody.of(request, body),
            Preferences.idempotencyKey(request));
    Response response =
        Response.json(202, AppJson.generation(desk.require(app, ticket.generation())))
            .with("location", "/api/apps/" + app + "/generations");
    return ticket.replayed() ? response.with("idempotent-replay", "true") : response;
  }

  public Response list(Request request) {
    int limit = request.queryNumber("limit", 1, MAXIMUM_PAGE, DEFAULT_PAGE);
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("generations");
    desk.history(Parameters.app(request), limit)
        .forEach(generation -> list.add(AppJson.generation(generation)));
    return Response.json(200, body);
  }

  public Response cancel(Request request) {
    return Response.json(
        200,
        AppJson.generation(desk.cancel(Parameters.app(request), Parameters.generation(request))));
  }
}
