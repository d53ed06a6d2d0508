package dev.slipway.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.version.FilePath;
import org.junit.jupiter.api.Test;

class AppImportTest {
  @Test
  void readsTheFilesOfAnArchive() {
    ImportedApp app = read(new RawZip().file("index.html", "<p>hi").file("css/site.css", "a{}"));

    assertThat(text(app, "index.html")).isEqualTo("<p>hi");
    assertThat(text(app, "css/site.css")).isEqualTo("a{}");
    assertThat(app.files().files()).hasSize(2);
    assertThat(app.name()).isNull();
    assertThat(app.prompt()).isNull();
    assertThat(app.skipped()).isEmpty();
  }

  @Test
  void takesTheOneFolderAwayThatHoldsEverything() {
    ImportedApp app =
        read(
            new RawZip()
                .file("site/", "")
                .file("site/index.html", "a")
                .file("site/js/app.js", "b")
                .file("__MACOSX/site/._index.html", "c"));

    assertThat(app.files().files())
        .containsOnlyKeys(new FilePath("index.html"), new FilePath("js/app.js"));
  }

  @Test
  void takesOnlyOneFolderAway() {
    assertThatThrownBy(() -> read(new RawZip().file("a/b/index.html", "x")))
        .hasMessageContaining("no index.html");
  }

  @Test
  void keepsFoldersWhereThereIsMoreThanOne() {
    ImportedApp app = read(new RawZip().file("index.html", "a").file("js/app.js", "b"));

    assertThat(app.files().files())
        .containsOnlyKeys(new FilePath("index.html"), new FilePath("js/app.js"));
  }

  @Test
  void leavesOutWhatSystemsAndToolsKeepAndSaysSo() {
    ImportedApp app =
        read(
            new RawZip()
                .file("index.html", "a")
                .file(".env", "secret")
                .file(".git/config", "x")
                .file("js/.DS_Store", "x")
                .file("__MACOSX/index.html", "x"));

    assertThat(app.files().files()).containsOnlyKeys(new FilePath("index.html"));
    assertThat(app.skipped())
        .containsExactly(".env", ".git/config", "js/.DS_Store", "__MACOSX/index.html");
    assertThat(app.skippedCount()).isEqualTo(4);
  }

  @Test
  void namesOnlyTheFirstHundredThatAreLeftOut() {
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 150; index++) {
      zip.file(".cache/" + index, "x");
    }

    ImportedApp app = read(zip);

    assertThat(app.skipped()).hasSize(100);
    assertThat(app.skippedCount()).isEqualTo(150);
  }

  @Test
  void readsNameAndPromptFromTheManifestAndTakesItAway() {
    ImportedApp app =
        read(
            new RawZip()
                .file("index.html", "a")
                .file("slipway.json", "{\"name\":\" Books \",\"prompt\":\"track my books\"}"));

    assertThat(app.name()).isEqualTo("Books");
    assertThat(app.prompt()).isEqualTo("track my books");
    assertThat(app.description()).isNull();
    assertThat(app.files().files()).containsOnlyKeys(new FilePath("index.html"));
  }

  @Test
  void cutsTextsThatAreLongerThanAnAppMayHave() {
    ImportedApp app =
        read(
            new RawZip()
                .file("index.html", "a")
                .file(
                    "slipway.json",
                    "{\"name\":\"%s\",\"prompt\":\"%s\",\"description\":\"%s\"}"
                        .formatted("x".repeat(119) + "😀", "p".repeat(9_000), "d".repeat(900))));

    assertThat(app.name()).isEqualTo("x".repeat(119));
    assertThat(app.prompt()).hasSize(8_000);
    assertThat(app.description()).hasSize(500);
  }

  @Test
  void leavesControlCharactersOutOfTheManifestsTexts() {
    String manifest =
        "{\"name\":\"a\\u0000b\",\"prompt\":\"one\\ntwo\\u0007\",\"description\":\"\\u0000\"}";
    ImportedApp app = read(new RawZip().file("index.html", "a").file("slipway.json", manifest));

    assertThat(app.name()).isEqualTo("a b");
    assertThat(app.prompt()).isEqualTo("one\ntwo");
    assertThat(app.description()).isNull();
  }

  @Test
  void keepsAFileOfTheManifestsNameThatIsNone() {
    for (String other :
        new String[] {"not json", "[]", "{}", "{\"name\":1}", "{\"name\":\"a\",\"port\":1}", ""}) {
      ImportedApp app = read(new RawZip().file("index.html", "a").file("slipway.json", other));

      assertThat(text(app, "slipway.json")).isEqualTo(other);
      assertThat(app.name()).isNull();
    }
  }

  @Test
  void bringsNamesIntoOneUnicodeForm() {
    ImportedApp app = read(new RawZip().file("index.html", "a").file("u\u0308ber.txt", "b"));

    assertThat(text(app, "\u00fcber.txt")).isEqualTo("b");
  }

  @Test
  void takesALinkForAFileWithAPathForContent() {
    ImportedApp app = read(new RawZip().file("index.html", "a").link("shadow.txt", "/etc/shadow"));

    assertThat(text(app, "shadow.txt")).isEqualTo("/etc/shadow");
  }

  private static ImportedApp read(RawZip zip) {
    return AppImport.read(zip.stream(), ImportLimits.DEFAULT);
  }

  private static String text(ImportedApp app, String path) {
    return new String(app.files().find(new FilePath(path)).orElseThrow(), UTF_8);
  }
}
