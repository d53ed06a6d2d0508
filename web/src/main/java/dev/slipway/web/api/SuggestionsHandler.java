package dev.slipway.web.api;

import dev.slipway.core.app.App;
import dev.slipway.core.suggestion.FileChange;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.version.Version;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.engine.suggest.SuggestionDesk;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.security.HostNames;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/apps/{id}/suggestions}: looking at them, asking for more, applying, dismissing. */
public final class SuggestionsHandler {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NO_MORE =
      "There are no further ideas for this version. When the app changes, new ones come.";

  private final SuggestionDesk desk;
  private final AppDesk apps;
  private final SuggestedFiles files;
  private final HostNames names;
  private final AppJson json;

  SuggestionsHandler(
      SuggestionDesk desk, AppDesk apps, SuggestedFiles files, HostNames names, AppJson json) {
    this.desk = desk;
    this.apps = apps;
    this.files = files;
    this.names = names;
    this.json = json;
  }

  public Response list(Request request) {
    return Response.json(200, body(desk.list(Parameters.app(request))));
  }

  /** The further suggestions only; a message in their place where there are none. */
  public Response more(Request request) throws InterruptedException {
    List<Suggestion> made = desk.more(Parameters.app(request));
    ObjectNode body = body(made);
    if (made.isEmpty()) {
      body.put("message", NO_MORE);
    }
    return Response.json(200, body);
  }

  public Response apply(Request request) {
    App app = apps.require(Parameters.app(request));
    Integer expected =
        request.header("if-match") == null
            ? null
            : (Integer) Parameters.baseVersion(request, app.version());
    Version version = desk.apply(app.id(), Parameters.suggestion(request), expected);
    return Response.json(200, json.version(version)).with("etag", "\"" + version.number() + "\"");
  }

  public Response dismiss(Request request) {
    desk.dismiss(Parameters.app(request), Parameters.suggestion(request));
    return Response.empty(204);
  }

  private ObjectNode body(List<Suggestion> suggestions) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("suggestions");
    suggestions.forEach(suggestion -> list.add(json(suggestion)));
    return body;
  }

  private ObjectNode json(Suggestion suggestion) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", suggestion.number());
    node.put("title", suggestion.title());
    node.put("description", suggestion.description());
    node.put("baseVersion", suggestion.base());
    node.put("state", suggestion.state().wire());
    ArrayNode changes = node.putArray("changes");
    for (FileChange change : suggestion.changes()) {
      changes
          .addObject()
          .put("path", change.path().value())
          .put(
              "kind",
              switch (change) {
                case FileChange.Write _ -> "write";
                case FileChange.Delete _ -> "delete";
              })
          .put("diff", files.diff(suggestion, change));
    }
    node.put("previewUrl", names.previewUrl(suggestion.app(), suggestion.number()));
    node.put("createdAt", suggestion.createdAt().toString());
    return node;
  }
}
