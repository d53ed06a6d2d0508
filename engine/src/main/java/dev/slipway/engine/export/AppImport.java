package dev.slipway.engine.export;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.edit.PathClaims;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip archive into memory, entry by entry as they come, and believes nothing that it says
 * of itself. Nothing is written to a disk, so a link in it is only a file with a path for content.
 */
public final class AppImport {
  private static final FilePath INDEX = new FilePath("index.html");
  private static final FilePath MANIFEST = new FilePath(AppManifest.PATH);
  private static final int SKIPPED_NAMED = 100;
  private static final int BUFFER = 8_192;

  private final ImportLimits limits;
  private final Map<String, byte[]> kept = new TreeMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER];
  private int skippedCount;
  private long total;

  private AppImport(ImportLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads an archive and leaves the stream open. Fails with {@code invalid-archive} where it is no
   * archive of an app, and with {@code limit-reached} as soon as it goes over a limit.
   */
  public static ImportedApp read(InputStream archive, ImportLimits limits) {
    AppImport reading = new AppImport(limits);
    try {
      reading.entries(
          new ZipInputStream(
              new CountedInput(archive, limits.maximumArchiveBytes()), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException broken) {
      throw SlipwayException.caused(
          FailureCode.INVALID_ARCHIVE,
          "The archive is damaged, encrypted or packed in a way that is not read here. Pack it"
              + " again as a plain zip.",
          broken);
    }
    return reading.app();
  }

  private void entries(ZipInputStream zip) throws IOException {
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      count++;
      if (count > limits.maximumEntries()) {
        throw overLimit(
            "An archive has at most %,d entries with folders, and this one has more."
                .formatted(limits.maximumEntries()));
      }
      entry(EntryName.of(entry.getName()), zip);
    }
    if (count == 0) {
      throw invalid("This is no zip archive, or there is nothing in it.");
    }
  }

  private void entry(EntryName name, ZipInputStream zip) throws IOException {
    boolean keep = !name.folder() && !name.skipped();
    // What is left out is unpacked and counted like the rest, since the next entry is behind it.
    byte[] content = content(name, zip, keep);
    if (keep && kept.put(name.value(), content) != null) {
      throw EntryName.refused(name.value(), "comes twice");
    }
    if (!keep && !name.folder()) {
      skippedCount++;
      if (skipped.size() < SKIPPED_NAMED) {
        skipped.add(name.value());
      }
    }
  }

  private byte[] content(EntryName name, ZipInputStream zip, boolean keep) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    long size = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      size += read;
      total += read;
      if (size > limits.maximumFileBytes()) {
        throw overLimit(
            "A file has at most %,d bytes, and \"%s\" unpacks to more."
                .formatted(limits.maximumFileBytes(), name.shown()));
      }
      if (total > limits.maximumTotalBytes()) {
        throw overLimit(
            "An archive unpacks to at most %,d bytes, and this one to more."
                .formatted(limits.maximumTotalBytes()));
      }
      if (keep) {
        content.write(buffer, 0, read);
      }
    }
    return content.toByteArray();
  }

  private ImportedApp app() {
    Map<FilePath, byte[]> files = new TreeMap<>();
    PathClaims claims = new PathClaims();
    int cut = commonFolder();
    for (Map.Entry<String, byte[]> file : kept.entrySet()) {
      String name = file.getKey();
      FilePath path =
          FilePath.parse(name.substring(cut))
              .orElseThrow(
                  () -> EntryName.refused(name, "has a name that an app's file cannot have"));
      Optional<FilePath> taken = claims.claim(path);
      if (taken.isPresent()) {
        throw EntryName.refused(
            name, "differs only by case from \"" + taken.get() + "\", or one is a folder of both");
      }
      files.put(path, file.getValue());
    }
    Optional<AppManifest> manifest =
        Optional.ofNullable(files.get(MANIFEST)).flatMap(AppManifest::parse);
    if (manifest.isPresent()) {
      files.remove(MANIFEST);
    }
    check(files);
    AppManifest said = manifest.orElse(AppManifest.NONE);
    return new ImportedApp(
        said.name(), said.prompt(), said.description(), new FileTree(files), skipped, skippedCount);
  }

  private void check(Map<FilePath, byte[]> files) {
    if (!files.containsKey(INDEX)) {
      throw invalid(
          "The archive has no index.html at its top, or in the one folder that holds everything."
              + " An app begins there: add one.");
    }
    if (files.size() > limits.maximumFiles()) {
      throw overLimit(
          "An app has at most %,d files, and the archive has %,d."
              .formatted(limits.maximumFiles(), files.size()));
    }
  }

  /** The length of the one folder that all files are in, with its slash; 0 where there is none. */
  private int commonFolder() {
    String folder = null;
    for (String name : kept.keySet()) {
      String top = name.substring(0, name.indexOf('/') + 1);
      if (top.isEmpty() || (folder != null && !folder.equals(top))) {
        return 0;
      }
      folder = top;
    }
    return folder == null ? 0 : folder.length();
  }

  private static SlipwayException invalid(String message) {
    return SlipwayException.of(FailureCode.INVALID_ARCHIVE, message);
  }

  private static SlipwayException overLimit(String message) {
    return SlipwayException.of(
        FailureCode.LIMIT_REACHED, message + " Leave out what the app does not need.");
  }
}
