package dev.slipway.web.api;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppListing;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.engine.generate.GenerationDesk;
import dev.slipway.engine.generate.GenerationDesk.AppRequest;
import dev.slipway.engine.generate.GenerationDesk.Ticket;
import dev.slipway.engine.live.AppWaiter;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.engine.run.AppDuplicator;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/apps}: create, list, search, look at, rename, duplicate, switch, delete. */
public final class AppsHandler {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DEFAULT_SORT = "-createdAt";
  private static final int DEFAULT_PAGE = 20;
  private static final int MAXIMUM_SEARCH = 200;

  private final AppStore apps;
  private final AppDesk desk;
  private final GenerationDesk generations;
  private final AppWaiter waiter;
  private final AppDuplicator duplicator;
  private final CursorCodec cursors;
  private final AppJson json;

  AppsHandler(
      AppStore apps,
      AppDesk desk,
      GenerationDesk generations,
      AppWaiter waiter,
      AppDuplicator duplicator,
      CursorCodec cursors,
      AppJson json) {
    this.apps = apps;
    this.desk = desk;
    this.generations = generations;
    this.waiter = waiter;
    this.duplicator = duplicator;
    this.cursors = cursors;
    this.json = json;
  }

  public Response create(Request request) throws InterruptedException {
    JsonBody body = JsonBody.of(request, "prompt", "name", "engine", "runtime", ImagesBody.FIELD);
    AppRequest wanted =
        new AppRequest(
            body.text("prompt"),
            body.textOrNull("name"),
            body.textOrNull("engine"),
            body.textOrNull("runtime"),
            ImagesBody.of(request, body));
    Optional<Integer> patience = Preferences.waitSeconds(request);
    Ticket ticket = generations.createApp(wanted, Preferences.idempotencyKey(request));
    App app =
        patience.isPresent()
            ? waiter
                .await(ticket.app(), Duration.ofSeconds(patience.get()))
                .orElseGet(() -> desk.require(ticket.app()))
            : desk.require(ticket.app());
    ObjectNode node = json.app(app);
    node.put("generation", ticket.generation().value());
    Response response =
        Response.json(201, node).with("location", "/api/apps/" + ticket.app().value());
    if (patience.isPresent()) {
      response = response.with("preference-applied", "wait=" + patience.get());
    }
    return ticket.replayed() ? response.with("idempotent-replay", "true") : response;
  }

  public Response list(Request request) {
    int limit = request.queryNumber("limit", 1, AppQuery.MOST, DEFAULT_PAGE);
    Optional<String> words = request.queryValue("q").filter(text -> !text.isBlank());
    return words.isPresent() ? search(request, words.get(), limit) : page(request, limit);
  }

  private Response page(Request request, int limit) {
    AppStatus status = status(request);
    AppSort sort = sort(request);
    String scope = "apps/" + sort + "/" + status;
    AppListing listing = apps.list(new AppQuery(status, sort, limit, after(request, scope)));
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("apps");
    listing.page().items().forEach(app -> list.add(json.summary(app)));
    body.put("total", listing.total());
    return answer(body, scope, listing.page().next());
  }

  private Response search(Request request, String words, int limit) {
    // What says the same as nothing is nothing, since the answers of both are the same.
    refuse("status", request.queryValue("status").filter(value -> !value.isEmpty()));
    refuse("sort", request.queryValue("sort").filter(value -> !value.equals(DEFAULT_SORT)));
    if (words.length() > MAXIMUM_SEARCH) {
      throw SlipwayException.invalid(
          "q", "A search has at most " + MAXIMUM_SEARCH + " characters. Use fewer words.");
    }
    String scope = "search/" + words;
    Page<AppHit> page = apps.search(new AppSearch(words, limit, after(request, scope)));
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("apps");
    page.items().forEach(hit -> list.add(json.hit(hit)));
    return answer(body, scope, page.next());
  }

  private static void refuse(String name, Optional<String> value) {
    if (value.isPresent()) {
      throw SlipwayException.invalid(name, "A search is ranked; leave out " + name + ".");
    }
  }

  private @Nullable Position after(Request request, String scope) {
    return request.queryValue("cursor").map(cursor -> cursors.decode(scope, cursor)).orElse(null);
  }

  private Response answer(ObjectNode body, String scope, @Nullable Position next) {
    if (next != null) {
      body.put("nextCursor", cursors.encode(scope, next));
    }
    return Response.json(200, body);
  }

  public Response find(Request request) {
    return Response.json(200, json.app(desk.require(Parameters.app(request))));
  }

  public Response rename(Request request) {
    AppId id = Parameters.app(request);
    String name = JsonBody.of(request, "name").text("name");
    return Response.json(200, json.app(desk.rename(id, name)));
  }

  public Response duplicate(Request request) {
    AppId id = Parameters.app(request);
    JsonBody body = JsonBody.of(request, "name", "data");
    App copy = duplicator.duplicate(id, body.textOrNull("name"), body.flag("data"));
    return Response.json(201, json.app(copy)).with("location", "/api/apps/" + copy.id());
  }

  public Response delete(Request request) {
    desk.delete(Parameters.app(request));
    return Response.empty(204);
  }

  public Response start(Request request) {
    return Response.json(200, json.app(desk.start(Parameters.app(request))));
  }

  public Response stop(Request request) {
    return Response.json(200, json.app(desk.stop(Parameters.app(request))));
  }

  private static @Nullable AppStatus status(Request request) {
    Optional<String> text = request.queryValue("status");
    if (text.isEmpty() || text.get().isEmpty()) {
      return null;
    }
    return AppStatus.parse(text.get())
        .orElseThrow(() ->
            SlipwayException.invalid(
                "status", "A status is queued, generating, running, stopped or failed."));
  }

  private static AppSort sort(Request request) {
    return switch (request.queryValue("sort").orElse(DEFAULT_SORT)) {
      case DEFAULT_SORT -> AppSort.CREATED;
      case "-updatedAt" -> AppSort.UPDATED;
      default ->
          throw SlipwayException.invalid("sort", "Apps are sorted by -createdAt or -updatedAt.");
    };
  }
}
