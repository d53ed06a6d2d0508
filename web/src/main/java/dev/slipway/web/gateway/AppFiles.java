package dev.slipway.web.gateway;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.suggest.SuggestedFiles;
import dev.slipway.web.http.EntityTags;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.security.Address;
import java.util.Optional;
import java.util.function.Function;

/** Serves the files of an app's version, or a page that says why there are none. */
final class AppFiles {
  private final AppStore apps;
  private final VersionStore versions;
  private final SuggestedFiles suggested;
  private final FrameScript script;

  AppFiles(AppStore apps, VersionStore versions, SuggestedFiles suggested, FrameScript script) {
    this.apps = apps;
    this.versions = versions;
    this.suggested = suggested;
    this.script = script;
  }

  /**
   * Answers a request for the file at a decoded path without its leading slash.
   *
   * @param pages what is shown where there is no such file
   */
  Response serve(Address.Preview address, String path, Request request, StatusPages pages) {
    Optional<App> found = apps.find(address.app());
    if (found.isEmpty()) {
      return pages.gone();
    }
    App app = found.get();
    return switch (address) {
      case Address.Suggested suggestion ->
          file(
              file -> suggested.content(app.id(), suggestion.suggestion(), file),
              path,
              0,
              request,
              pages);
      case Address.Numbered numbered ->
          forEver(version(app, numbered.version(), path, request, pages));
      case Address.Current _ -> current(app, path, request, pages);
    };
  }

  /** A version's files never change, so browsers need not ask for them again. */
  private static Response forEver(Response response) {
    return response.status() == 200
        ? response.withDefault("cache-control", "public, max-age=31536000, immutable")
        : response;
  }

  private Response current(App app, String path, Request request, StatusPages pages) {
    if (app.version() == 0) {
      return app.status() == AppStatus.FAILED ? pages.failed(app) : pages.waiting(app);
    }
    return app.status() == AppStatus.STOPPED
        ? pages.stopped(app)
        : version(app, app.version(), path, request, pages);
  }

  private Response version(App app, int version, String path, Request request, StatusPages pages) {
    return file(file -> versions.content(app.id(), version, file), path, version, request, pages);
  }

  private Response file(
      Function<FilePath, Optional<byte[]>> contents,
      String path,
      int version,
      Request request,
      StatusPages pages) {
    boolean folder = path.isEmpty() || path.endsWith("/");
    Optional<FilePath> filePath = FilePath.parse(folder ? path + "index.html" : path);
    if (filePath.isEmpty()) {
      return pages.notFound();
    }
    Optional<byte[]> content = contents.apply(filePath.get());
    if (content.isEmpty()) {
      return pages.notFound();
    }
    String name = filePath.get().name();
    if (!FrameScript.isPage(MediaTypes.of(name))) {
      return bytes(name, content.get(), request);
    }
    byte[] page =
        FrameScript.framed(request)
            ? script.addTo(content.get(), pages.root(), version)
            : content.get();
    return bytes(name, page, request).with("vary", FrameScript.VARY);
  }

  /** Some bytes as a file of that name, with ranges. */
  static Response bytes(String name, byte[] content, Request request) {
    Response whole = Response.of(200, MediaTypes.of(name), content);
    String tag = EntityTags.strong(EntityTags.opaque(content), "");
    if (request.header("range") != null
        && EntityTags.matches(request.headerList("if-none-match"), tag)) {
      // This condition comes before the range (RFC 9110 §13.2.2).
      return whole.with("accept-ranges", "bytes").with("etag", tag);
    }
    String range = request.header("range");
    if (range == null || !request.method().equals("GET") || rangeOutdated(content, request)) {
      return whole.with("accept-ranges", "bytes");
    }
    Response part = Ranges.apply(range, whole, content);
    return part.status() == 206 ? part.with("etag", tag) : part;
  }

  private static boolean rangeOutdated(byte[] content, Request request) {
    String condition = request.header("if-range");
    return condition != null
        && !condition.strip().equals(EntityTags.strong(EntityTags.opaque(content), ""));
  }
}
