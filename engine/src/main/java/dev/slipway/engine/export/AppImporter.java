package dev.slipway.engine.export;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.engine.edit.AppMetadata;
import dev.slipway.engine.edit.AppReader;
import dev.slipway.engine.generate.Prompts;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a new app from an archive, whole or not at all. */
public final class AppImporter {
  /** What stands in the place of an engine's name. */
  public static final String ENGINE = "import";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final VersionStore versions;
  private final ImportLimits limits;
  private final AppReader reader;
  private final AfterVersion afterVersion;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Takes what it works with. */
  public AppImporter(
      VersionStore versions,
      ImportLimits limits,
      AppReader reader,
      AfterVersion afterVersion,
      InstantSource clock) {
    this.versions = versions;
    this.limits = limits;
    this.reader = reader;
    this.afterVersion = afterVersion;
    this.clock = clock;
  }

  /** The new app, running. */
  public App importApp(byte[] zip) {
    if (zip.length == 0) {
      throw SlipwayException.of(
          FailureCode.INVALID_ARCHIVE, "Send a zip as the body, with an index.html in it.");
    }
    ImportedApp imported = AppImport.read(new ByteArrayInputStream(zip), limits);
    Instant now = clock.instant();
    App app =
        new App(
            AppId.random(random),
            name(imported),
            imported.prompt() == null ? "Imported from an archive" : imported.prompt(),
            imported.description() == null ? "" : imported.description(),
            AppStatus.QUEUED,
            null,
            AppRuntime.STATIC,
            ENGINE,
            0,
            metadata(imported),
            now,
            now);
    versions.create(
        app,
        new NewVersion(
            app.id(),
            0,
            VersionCause.IMPORT,
            "Import",
            imported.files(),
            imported.description(),
            app.metadata(),
            null,
            null,
            List.of(),
            now));
    afterVersion.published(app.id());
    return app.withFirstVersion();
  }

  private static String name(ImportedApp imported) {
    return imported.name() == null ? "Imported app" : Prompts.checkName(imported.name());
  }

  private Json metadata(ImportedApp imported) {
    ObjectNode metadata = JSON.createObjectNode().put("engine", ENGINE);
    ArrayNode skipped = metadata.putArray("skipped");
    imported.skipped().forEach(skipped::add);
    Json plain = new Json(metadata.toString());
    return reader
        .read(imported.files())
        .map(account -> AppMetadata.withUnderstanding(plain, account.understanding()))
        .orElse(plain);
  }
}
