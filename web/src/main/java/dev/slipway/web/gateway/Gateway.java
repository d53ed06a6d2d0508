package dev.slipway.web.gateway;

import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.report.PageReports;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.web.http.Handler;
import dev.slipway.web.http.PercentDecoder;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Reuse;
import dev.slipway.web.http.Route;
import dev.slipway.web.http.Router;
import dev.slipway.web.http.Share;
import dev.slipway.web.http.Site.Choice;
import dev.slipway.web.records.RecordsHandler;
import dev.slipway.web.security.Address;
import dev.slipway.web.security.HostNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers on an app's own origin, and below the path prefix where names cannot be had. */
public final class Gateway {
  /** Where apps are reached without a name of their own. */
  public static final String PREFIX = "/preview/";

  private final AppStore apps;
  private final AppFiles files;
  private final Resources resources;
  private final FrameScript script;
  private final RecordsHandler records;
  private final ReportHandler reports;

  /** Takes what it works with. */
  public Gateway(
      AppStore apps,
      VersionStore versions,
      SuggestedFiles suggested,
      RecordsHandler records,
      PageReports reports,
      HostNames names) {
    this.apps = apps;
    this.resources = new Resources(Gateway.class, "");
    this.script = new FrameScript(resources, names.platformOrigins());
    this.files = new AppFiles(apps, versions, suggested, script);
    this.records = records;
    this.reports = new ReportHandler(reports);
  }

  /**
   * What answers a request to an app.
   *
   * @param path the raw path below the app's root, with its leading slash: the end of the head's
   */
  public Choice choose(Address.Preview address, Request head, String path) {
    if (path.startsWith("/_slipway/")) {
      return own(address, head, path);
    }
    if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
      throw wrongMethod();
    }
    String root = head.path().substring(0, head.path().length() - path.length());
    StatusPages pages = new StatusPages(resources, script, root, FrameScript.framed(head));
    List<String> segments = new ArrayList<>();
    for (String raw : path.substring(1).split("/", -1)) {
      String segment = PercentDecoder.segment(raw);
      if (segment == null) {
        return new Choice.Handle(
            Map.of(), 0, request -> files.serve(address, "\0", request, pages));
      }
      segments.add(segment);
    }
    String decoded = String.join("/", segments);
    return new Choice.Handle(
        Map.of(),
        0,
        request -> files.serve(address, decoded, request, pages),
        share(address, decoded, FrameScript.framed(head)));
  }

  /** Files of a numbered version never change; others change with the app or its suggestions. */
  private static Share share(Address.Preview address, String path, boolean framed) {
    String app = address.app().value();
    String frame = framed ? "framed" : "";
    return switch (address) {
      case Address.Current _ ->
          new Share(
              List.of(app, "", path, frame),
              List.of(new CacheTag.OneApp(address.app())),
              Lifetime.USUAL);
      case Address.Suggested suggested ->
          new Share(
              List.of(app, "s" + suggested.suggestion(), path, frame),
              List.of(new CacheTag.Suggestions(address.app())),
              Lifetime.USUAL);
      case Address.Numbered numbered ->
          new Share(
              List.of(app, "v" + numbered.version(), path, frame),
              List.of(new CacheTag.StoredVersions(address.app())),
              Lifetime.LONG);
    };
  }

  private Choice own(Address.Preview address, Request head, String path) {
    Router router = new Router(routes(address));
    return switch (router.match(head.method(), path)) {
      case Router.Match.Found found ->
          new Choice.Handle(
              found.parameters(),
              found.route().bodyLimit(),
              found.route().handler(),
              shareOfProduct(found));
      case Router.Match.WrongMethod _ -> throw wrongMethod();
      case Router.Match.Nothing _ ->
          throw SlipwayException.of(
              FailureCode.ROUTE_NOT_FOUND, "The app API has no such address.");
    };
  }

  private static @Nullable Share shareOfProduct(Router.Match.Found found) {
    String file = found.parameters().get("file");
    boolean shared = found.route().reuse() != null && file != null;
    return shared ? new Share(List.of("_slipway", file), List.of(), Lifetime.LONG) : null;
  }

  /** The app API, every route of it. */
  private List<Route> routes(Address.Preview address) {
    AppId app = address.app();
    String collection = "/_slipway/data/{collection}";
    String record = collection + "/{record}";
    int documentBytes = records.documentBytes();
    return List.of(
        Route.get("/_slipway/data/", data(app, (id, _) -> records.usage(id)), "usage"),
        Route.get(collection, data(app, records::list), "list"),
        Route.of("POST", collection, data(app, records::create), "create")
            .takesBytes(documentBytes),
        Route.get(collection + "/_changes", data(app, records::changes), "changes"),
        Route.get(record, data(app, records::find), "read"),
        Route.of("PUT", record, data(app, records::replace), "replace").takesBytes(documentBytes),
        Route.of("PATCH", record, data(app, records::patch), "patch").takesBytes(documentBytes),
        Route.of("DELETE", record, data(app, records::delete), "delete"),
        Route.of("POST", "/_slipway/report", request -> reports.take(address, request), "report")
            .takesBytes(ReportHandler.BODY_LIMIT),
        Route.get("/_slipway/{file}", this::file, "files for pages").reused(Reuse.ofProduct()));
  }

  private Handler data(AppId app, BiFunction<AppId, Request, Response> action) {
    return request -> {
      if (apps.find(app).isEmpty()) {
        throw SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app at this address.");
      }
      return action.apply(app, request);
    };
  }

  private Response file(Request request) {
    String name = request.parameter("file");
    if (name.equals(FrameScript.NAME)) {
      return AppFiles.bytes(name, script.content(), request);
    }
    boolean served = name.equals("app.js") || name.equals("pages.css");
    return (served ? resources.find(name) : java.util.Optional.<byte[]>empty())
        .map(content -> AppFiles.bytes(name, content, request))
        .orElseThrow(
            () -> SlipwayException.of(FailureCode.FILE_NOT_FOUND, "There is no such file."));
  }

  private static SlipwayException wrongMethod() {
    return SlipwayException.of(
        FailureCode.METHOD_NOT_ALLOWED, "This address does not take this method.");
  }
}
