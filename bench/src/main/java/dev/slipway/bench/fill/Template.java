package dev.slipway.bench.fill;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An app that the composer wrote and the product stored; many generated apps share its contents.
 *
 * @param files a few of its files
 * @param kind what kind of app the composer made of it
 * @param metadata what the product keeps of what the composer says
 */
record Template(List<FileEntry> files, String kind, Json metadata) {
  private static final int FILES = 3;

  /** Writes an app for each prompt and stores it as the product does. */
  static List<Template> store(SqlStorage storage, List<String> prompts, long seed) {
    Composer composer = new Composer();
    List<Template> templates = new ArrayList<>();
    for (String prompt : prompts) {
      Composition written = composer.compose(prompt);
      FileTree tree = FileTree.EMPTY;
      for (Map.Entry<FilePath, byte[]> file : written.files().files().entrySet()) {
        if (tree.files().size() < FILES) {
          tree = tree.with(file.getKey(), file.getValue());
        }
      }
      String kind = written.understanding().kind().word();
      Json metadata = metadata(written);
      AppId id = GeneratedApps.id(seed, -1 - templates.size());
      storage
          .versions()
          .create(
              new App(
                  id,
                  written.name(),
                  prompt,
                  "",
                  AppStatus.QUEUED,
                  null,
                  AppRuntime.STATIC,
                  "composer",
                  0,
                  metadata,
                  GeneratedApps.START,
                  GeneratedApps.START),
              new NewVersion(
                  id,
                  0,
                  VersionCause.PROMPT,
                  written.name(),
                  tree,
                  written.description(),
                  metadata,
                  null,
                  null,
                  List.of(),
                  GeneratedApps.START));
      templates.add(new Template(storage.versions().entries(id, 1), kind, metadata));
    }
    return templates;
  }

  /** As a finished generation leaves it. */
  private static Json metadata(Composition written) {
    return new Json(
        "{\"engine\":\"composer\",\"understanding\":"
            + written.understanding().metadata().text()
            + "}");
  }
}
