package dev.slipway.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class AppExportTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final FileTree FILES =
      FileTree.EMPTY
          .with(new FilePath("index.html"), "<p>hi".getBytes(UTF_8))
          .with(new FilePath("bücher/ä.txt"), "ü".getBytes(UTF_8))
          .with(new FilePath("logo.png"), new byte[] {0, 1, 2, -1});

  @Test
  void writesTheFilesInTheOrderOfTheirPathsWithAManifest() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export(FILES)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }

    assertThat(names).containsExactly("bücher/ä.txt", "index.html", "logo.png", "slipway.json");
  }

  @Test
  void givesTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      byte[] inTokyo = export(FILES);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));

      assertThat(export(FILES)).isEqualTo(inTokyo);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void isReadBackByTheImport() throws IOException {
    ImportedApp app = imported(export(FILES));

    assertThat(app.name()).isEqualTo("Books");
    assertThat(app.prompt()).isEqualTo("track my \"books\"");
    assertThat(app.description()).isEqualTo("Keeps books.");
    assertThat(app.skipped()).isEmpty();
    assertThat(app.files().files().keySet()).isEqualTo(FILES.files().keySet());
    FILES.files().forEach((path, content) -> assertThat(app.files().find(path)).contains(content));
  }

  @Test
  void writesAnAppsOwnFileInPlaceOfTheManifest() throws IOException {
    FileTree files = FILES.with(new FilePath("slipway.json"), "{\"port\":1}".getBytes(UTF_8));

    ImportedApp app = imported(export(files));

    assertThat(app.name()).isNull();
    assertThat(app.files().find(new FilePath("slipway.json")))
        .contains("{\"port\":1}".getBytes(UTF_8));
  }

  private static ImportedApp imported(byte[] archive) {
    return AppImport.read(new ByteArrayInputStream(archive), ImportLimits.DEFAULT);
  }

  private static byte[] export(FileTree files) throws IOException {
    App app =
        new App(
            new AppId("abcdefghijklmnopqrstuvwxyz"),
            "Books",
            "track my \"books\"",
            "Keeps books.",
            AppStatus.RUNNING,
            null,
            AppRuntime.STATIC,
            "composer",
            3,
            Json.EMPTY_OBJECT,
            NOW,
            NOW);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AppExport.write(app, files, out);
    return out.toByteArray();
  }
}
