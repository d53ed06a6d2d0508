package dev.slipway.web;

import dev.slipway.web.api.ApiHandlers;
import dev.slipway.web.api.ImagesBody;
import dev.slipway.web.http.Reuse;
import dev.slipway.web.http.Route;
import dev.slipway.web.openapi.ApiPages;
import dev.slipway.web.workbench.WorkbenchFiles;
import dev.slipway.web.workbench.WorkbenchLibraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every route of the platform on one screen. */
public final class Routes {
  private Routes() {}

  /** The table. */
  public static List<Route> table(
      ApiHandlers on, WorkbenchFiles workbench, String version, Limits limits) {
    String app = "/api/apps/{id}";
    String collection = app + "/data/{collection}";
    String entry = collection + "/{record}";
    List<Route> api =
        List.of(
            Route.of("POST", "/api/apps", on.apps()::create, "Make an app from a prompt")
                .takes("NewApp", ImagesBody.bodyLimit())
                .answers(201, "App"),
            Route.get("/api/apps", on.apps()::list, "List apps, or search them with q")
                .query("limit", "cursor", "status", "sort", "q")
                .answers(200, "AppPage")
                .reused(
                    Reuse.ofLists(
                        Map.of("limit", "20", "sort", "-createdAt", "status", "", "q", ""))),
            Route.of("POST", "/api/apps/import", on.archives()::importApp, "Make an app from a zip")
                .takesBytes(limits.archiveBytes())
                .answers(201, "App"),
            Route.get(app, on.apps()::find, "One app")
                .answers(200, "App")
                .reused(Reuse.ofApp(Map.of())),
            Route.of("PATCH", app, on.apps()::rename, "Rename an app")
                .takes("AppName")
                .answers(200, "App"),
            Route.of("DELETE", app, on.apps()::delete, "Delete an app and all that it owns")
                .answers(204, null),
            Route.of(
                    "POST",
                    app + "/generations",
                    on.generations()::create,
                    "Change an app by a prompt")
                .takes("NewGeneration", ImagesBody.bodyLimit())
                .answers(202, "Generation"),
            Route.get(
                    app + "/generations",
                    on.generations()::list,
                    "An app's generations, newest first")
                .query("limit")
                .answers(200, "GenerationList")
                .reused(Reuse.ofApp(Map.of("limit", "20"))),
            Route.of(
                    "DELETE",
                    app + "/generations/{generation}",
                    on.generations()::cancel,
                    "Cancel a generation")
                .answers(200, "Generation"),
            Route.get(app + "/events", on.events()::open, "An app's log as server-sent events")
                .query("since", "until"),
            Route.get(app + "/versions", on.versions()::list, "An app's versions, newest first")
                .query("limit", "cursor")
                .answers(200, "VersionPage")
                .reused(Reuse.ofApp(Map.of("limit", "20"))),
            Route.get(app + "/versions/{version}", on.versions()::find, "A version and its files")
                .answers(200, "Version")
                .reused(Reuse.ofApp(Map.of())),
            Route.of("PATCH", app + "/versions/{version}", on.versions()::rename, "Name a version")
                .takes("VersionName")
                .answers(200, "Version"),
            Route.get(
                    app + "/versions/{version}/files/{path*}",
                    on.versions()::file,
                    "A file's bytes")
                .reused(Reuse.ofApp(Map.of())),
            Route.get(app + "/diff", on.versions()::diff, "The unified diff of two versions")
                .query("from", "to")
                .reused(Reuse.ofApp(Map.of())),
            Route.of(
                    "PUT",
                    app + "/files/{path*}",
                    on.versions()::put,
                    "Write a file: a new version")
                .takesBytes(limits.fileBytes())
                .answers(200, "Version"),
            Route.of("DELETE", app + "/files/{path*}", on.versions()::delete, "Remove a file")
                .answers(200, "Version"),
            Route.of(
                    "POST",
                    app + "/rollback",
                    on.versions()::rollback,
                    "Return to an older version")
                .takes("Rollback")
                .answers(200, "Version"),
            Route.get(
                    app + "/suggestions",
                    on.suggestions()::list,
                    "The open suggestions for an app's current version")
                .answers(200, "SuggestionList"),
            Route.of(
                    "POST",
                    app + "/suggestions",
                    on.suggestions()::more,
                    "Make up to five further suggestions")
                .answers(200, "SuggestionList"),
            Route.of(
                    "POST",
                    app + "/suggestions/{suggestion}/apply",
                    on.suggestions()::apply,
                    "Apply a suggestion: a new version")
                .answers(200, "Version"),
            Route.of(
                    "DELETE",
                    app + "/suggestions/{suggestion}",
                    on.suggestions()::dismiss,
                    "Dismiss a suggestion")
                .answers(204, null),
            Route.get(app + "/data", on.data().usage(), "An app's collections of records")
                .answers(200, "DataUsage"),
            Route.get(collection, on.data().list(), "A page of a collection of records")
                .query("where", "sort", "limit", "cursor")
                .answers(200, "RecordPage"),
            Route.of("POST", collection, on.data().create(), "Create a record")
                .takesBytes(on.data().documentBytes())
                .answers(201, "Record"),
            Route.get(
                collection + "/_changes",
                on.data().changes(),
                "Changes of a collection as server-sent events"),
            Route.get(entry, on.data().find(), "One record").answers(200, "Record"),
            Route.of("PUT", entry, on.data().replace(), "Replace a record's document")
                .takesBytes(on.data().documentBytes())
                .answers(200, "Record"),
            Route.of("PATCH", entry, on.data().patch(), "Change some fields of a record")
                .takesBytes(on.data().documentBytes())
                .answers(200, "Record"),
            Route.of("DELETE", entry, on.data().delete(), "Delete a record").answers(204, null),
            Route.get(app + "/qr", on.addresses()::code, "An app's address as a QR code, in SVG")
                .reused(Reuse.ofApp(Map.of())),
            Route.get(app + "/export", on.archives()::export, "An app's files as a zip"),
            Route.of(
                    "POST",
                    app + "/duplicate",
                    on.apps()::duplicate,
                    "Make a new app that begins as this one is")
                .takes("AppCopy")
                .answers(201, "App"),
            Route.of("POST", app + "/start", on.apps()::start, "Switch an app on")
                .answers(200, "App"),
            Route.of("POST", app + "/stop", on.apps()::stop, "Switch an app off")
                .answers(200, "App"),
            Route.get(
                    "/api/system",
                    on.operator()::system,
                    "Engines, storage, cache, sandbox, limits")
                .answers(200, "System"),
            Route.get("/api/session", on.session()::show, "Whether the caller is signed in")
                .open()
                .answers(200, "Session"),
            Route.of(
                    "POST", "/api/session", on.session()::signIn, "Sign in with the server's token")
                .open()
                .takes("SignIn")
                .answers(204, null),
            Route.of("DELETE", "/api/session", on.session()::signOut, "Sign out")
                .open()
                .answers(204, null),
            Route.get("/health/live", on.operator()::live, "Whether the process lives").open(),
            Route.get("/health/ready", on.operator()::ready, "Whether it can do work").open(),
            Route.get("/metrics", on.operator()::metrics, "Metrics in the Prometheus text format"));
    ApiPages pages = new ApiPages(version, api);
    List<Route> all = new ArrayList<>(api);
    all.add(
        Route.get("/openapi.json", pages::json, "The API's description")
            .open()
            .reused(Reuse.ofProduct()));
    all.add(Route.get("/docs", pages::html, "The API for people").open().reused(Reuse.ofProduct()));
    all.add(Route.get("/", workbench::index, "The workbench").open().reused(Reuse.ofProduct()));
    WorkbenchLibraries libraries = new WorkbenchLibraries();
    // Before the next one, which would take its addresses too.
    all.add(
        Route.get("/workbench/lib/{path*}", libraries::find, "The workbench's libraries")
            .open()
            .reused(Reuse.ofProduct()));
    all.add(
        Route.get("/workbench/{path*}", workbench::find, "The workbench's files")
            .open()
            .reused(Reuse.ofProduct()));
    return List.copyOf(all);
  }

  /**
   * The most bytes that requests may carry.
   *
   * @param fileBytes of one file
   * @param archiveBytes of one archive
   */
  public record Limits(int fileBytes, int archiveBytes) {}
}
