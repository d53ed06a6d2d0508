package dev.slipway.web.api;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.FileEditor;
import dev.slipway.engine.edit.UnifiedDiff;
import dev.slipway.engine.edit.VersionNames;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.web.gateway.MediaTypes;
import dev.slipway.web.http.EntityTags;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/apps/{id}/versions} and {@code …/files}: history, files, diff, edits, roll back. */
public final class VersionsHandler {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAXIMUM_PAGE = 100;
  private static final int DEFAULT_PAGE = 20;

  private final VersionStore versions;
  private final AppDesk desk;
  private final FileEditor editor;
  private final VersionNames names;
  private final CursorCodec cursors;
  private final AppJson json;

  VersionsHandler(
      VersionStore versions,
      AppDesk desk,
      FileEditor editor,
      VersionNames names,
      CursorCodec cursors,
      AppJson json) {
    this.versions = versions;
    this.desk = desk;
    this.editor = editor;
    this.names = names;
    this.cursors = cursors;
    this.json = json;
  }

  public Response list(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    int limit = request.queryNumber("limit", 1, MAXIMUM_PAGE, DEFAULT_PAGE);
    String scope = "versions/" + app;
    int before =
        request
            .queryValue("cursor")
            .map(cursor -> Integer.parseInt(cursors.decode(scope, cursor).sortValue()))
            .orElse(Integer.MAX_VALUE);
    Page<Version> page =
        Page.ofLimitPlusOne(
            versions.history(app, before, limit + 1),
            limit,
            version -> new Position(Integer.toString(version.number()), ""));
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("versions");
    page.items().forEach(version -> list.add(json.version(version)));
    Position next = page.next();
    if (next != null) {
      body.put("nextCursor", cursors.encode(scope, next));
    }
    return Response.json(200, body);
  }

  public Response find(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    int number = Parameters.version(request);
    Version version = versions.find(app, number).orElseThrow(Parameters::versionNotFound);
    return Response.json(200, json.versionWithFiles(version, versions.entries(app, number)));
  }

  /** Names a version; its files and the app stay as they are. */
  public Response rename(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    String name = JsonBody.of(request, "name").textOrSaidNull("name");
    return Response.json(200, json.version(names.rename(app, Parameters.version(request), name)));
  }

  /**
   * A file's bytes as a download: whatever they are, they never become a page of the platform's
   * origin.
   */
  public Response file(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    int number = Parameters.version(request);
    FilePath path = Parameters.path(request);
    if (versions.find(app, number).isEmpty()) {
      throw Parameters.versionNotFound();
    }
    byte[] content =
        versions
            .content(app, number, path)
            .orElseThrow(() ->
                SlipwayException.of(
                    FailureCode.FILE_NOT_FOUND, "This version has no file at that path."));
    String type = MediaTypes.of(path.name());
    boolean text =
        type.startsWith("text/") || type.startsWith("application/json") || type.contains("svg");
    return Response.of(
            200, text ? "text/plain; charset=utf-8" : "application/octet-stream", content)
        .with("content-disposition", "attachment")
        .with("etag", "\"" + number + "-" + EntityTags.opaque(content) + "\"");
  }

  public Response diff(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    int to = request.queryNumber("to", 1, Integer.MAX_VALUE, desk.require(app).version());
    int from = request.queryNumber("from", 0, Integer.MAX_VALUE, Math.max(0, to - 1));
    return Response.of(
        200,
        "text/x-diff; charset=utf-8",
        UnifiedDiff.of(tree(app, from), tree(app, to)).getBytes(StandardCharsets.UTF_8));
  }

  private FileTree tree(AppId app, int number) {
    Optional<FileTree> tree =
        number == 0 ? Optional.of(FileTree.EMPTY) : versions.tree(app, number);
    return tree.orElseThrow(Parameters::versionNotFound);
  }

  public Response put(Request request) {
    App app = desk.require(Parameters.app(request));
    int base = Parameters.baseVersion(request, app.version());
    return made(editor.put(app.id(), Parameters.path(request), request.body(), base));
  }

  public Response delete(Request request) {
    App app = desk.require(Parameters.app(request));
    int base = Parameters.baseVersion(request, app.version());
    return made(editor.delete(app.id(), Parameters.path(request), base));
  }

  public Response rollback(Request request) {
    App app = desk.require(Parameters.app(request));
    int target = JsonBody.of(request, "version").number("version");
    int base =
        request.header("if-match") == null
            ? app.version()
            : Parameters.baseVersion(request, app.version());
    return made(editor.rollback(app.id(), target, base));
  }

  private Response made(Version version) {
    return Response.json(200, json.version(version)).with("etag", "\"" + version.number() + "\"");
  }
}
