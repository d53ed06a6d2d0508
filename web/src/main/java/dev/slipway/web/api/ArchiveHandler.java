package dev.slipway.web.api;

import dev.slipway.core.app.App;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.export.AppExport;
import dev.slipway.engine.export.AppImporter;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;

/** Whole apps as archives, out and in. */
public final class ArchiveHandler {
  private final VersionStore versions;
  private final AppDesk desk;
  private final AppImporter importer;
  private final AppJson json;

  ArchiveHandler(VersionStore versions, AppDesk desk, AppImporter importer, AppJson json) {
    this.versions = versions;
    this.desk = desk;
    this.importer = importer;
    this.json = json;
  }

  public Response export(Request request) {
    App app = desk.require(Parameters.app(request));
    FileTree files =
        versions.tree(app.id(), app.version()).orElseThrow(Parameters::versionNotFound);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      AppExport.write(app, files, out);
    } catch (IOException impossible) {
      throw SlipwayException.caused(FailureCode.INTERNAL, "export failed", impossible);
    }
    return Response.of(200, "application/zip", out.toByteArray())
        .with("content-disposition", "attachment; filename=\"" + fileName(app) + ".zip\"");
  }

  public Response importApp(Request request) {
    App app = importer.importApp(request.body());
    return Response.json(201, json.app(app)).with("location", "/api/apps/" + app.id());
  }

  private static String fileName(App app) {
    String plain =
        Normalizer.normalize(app.name(), Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "")
            .toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? "app" : plain;
  }
}
