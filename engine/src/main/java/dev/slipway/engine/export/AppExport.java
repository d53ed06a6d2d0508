package dev.slipway.engine.export;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a version of an app as a zip archive; the same version gives the same bytes. */
public final class AppExport {
  /** Not the very first time of the format: that one is written in the zone of the machine too. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final FilePath MANIFEST = new FilePath(AppManifest.PATH);

  private AppExport() {}

  /**
   * Writes the archive and leaves the stream open: the files, and a manifest with name, prompt,
   * description and version. An app that has a file of the manifest's name is written without one.
   */
  public static void write(App app, FileTree files, OutputStream out) throws IOException {
    AppManifest manifest =
        new AppManifest(app.name(), app.prompt(), app.description(), app.version());
    FileTree all =
        files.find(MANIFEST).isPresent() ? files : files.with(MANIFEST, manifest.bytes());
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<FilePath, byte[]> file : all.files().entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey().value());
      entry.setTimeLocal(ALWAYS);
      zip.putNextEntry(entry);
      zip.write(file.getValue());
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }
}
