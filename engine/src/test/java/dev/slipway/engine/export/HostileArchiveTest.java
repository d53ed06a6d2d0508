package dev.slipway.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchiveTest {
  private static final int MEBIBYTE = 1_024 * 1_024;

  @Test
  void refusesAFileThatUnpacksToAThousandTimesItsSizeBeforeItIsUnpacked() {
    RawZip zip = new RawZip().file("index.html", "a").file("bomb.txt", new byte[100 * MEBIBYTE]);
    byte[] archive = zip.bytes();
    assertThat(archive.length).isLessThan(MEBIBYTE);
    ByteArrayInputStream stream = new ByteArrayInputStream(archive);

    refused(
        stream, FailureCode.LIMIT_REACHED, "A file has at most 5,242,880 bytes, and \"bomb.txt\"");
    assertThat(archive.length - stream.available()).isLessThan(archive.length / 10);
  }

  @Test
  void refusesABombInAnEntryThatIsLeftOut() {
    refused(
        new RawZip().file("index.html", "a").file(".cache", new byte[20 * MEBIBYTE]),
        FailureCode.LIMIT_REACHED,
        ".cache");
    refused(
        new RawZip().file("index.html", "a").file("folder/", new byte[20 * MEBIBYTE]),
        FailureCode.LIMIT_REACHED,
        "folder");
  }

  @Test
  void refusesManyFilesThatUnpackToTooMuchTogether() {
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 13; index++) {
      zip.file("part" + index, new byte[4 * MEBIBYTE]);
    }

    refused(zip, FailureCode.LIMIT_REACHED, "unpacks to at most 52,428,800 bytes");
  }

  @Test
  void refusesAHundredThousandEntriesWithoutReadingThemAll() {
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 100_000; index++) {
      zip.file("f" + index, "");
    }
    byte[] archive = zip.bytes();
    ByteArrayInputStream stream = new ByteArrayInputStream(archive);

    refused(stream, FailureCode.LIMIT_REACHED, "at most 5,000 entries");
    assertThat(archive.length - stream.available()).isLessThan(archive.length / 10);
  }

  @Test
  void countsFoldersAndWhatIsLeftOutAsEntries() {
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 2_500; index++) {
      zip.file("d" + index + "/", "").file(".h" + index, "");
    }

    refused(zip, FailureCode.LIMIT_REACHED, "at most 5,000 entries");
  }

  @Test
  void refusesMoreFilesThanAnAppMayHave() {
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 1_000; index++) {
      zip.file("f" + index, "");
    }

    refused(zip, FailureCode.LIMIT_REACHED, "at most 1,000 files, and the archive has 1,001");
  }

  @Test
  void refusesAnArchiveThatIsItselfTooLarge() {
    byte[] noise = new byte[5 * MEBIBYTE];
    new Random(1).nextBytes(noise);
    RawZip zip = new RawZip().file("index.html", "a");
    for (int index = 0; index < 5; index++) {
      zip.file("noise" + index, noise);
    }

    refused(zip, FailureCode.LIMIT_REACHED, "An archive has at most 26,214,400 bytes");
  }

  @Test
  void refusesLengthsThatAreNotTrue() {
    byte[] content = new byte[1_000];
    refused(
        new RawZip().file("index.html", "a").lying("short.txt", content, 10),
        FailureCode.INVALID_ARCHIVE,
        "damaged");
    refused(
        new RawZip().file("index.html", "a").lying("long.txt", content, 0xffff_fff0L),
        FailureCode.INVALID_ARCHIVE,
        "damaged");
    refused(
        new RawZip().file("index.html", "a").lying("bomb.txt", new byte[20 * MEBIBYTE], 10),
        FailureCode.LIMIT_REACHED,
        "bomb.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "//server/share",
        "../outside.txt",
        "a/../../outside.txt",
        "a/..",
        "..",
        "./index.html",
        "a/./b",
        "a//b",
        "/",
        "..\\outside.txt",
        "a\\b.txt",
        "\\\\server\\share",
        "C:\\windows\\x",
        "C:/windows/x",
        "c:x",
        "nul\0.txt",
        ".hidden\0.txt",
        "../.hidden",
        "__MACOSX/../../x",
        "../folder/",
        "con",
        "lpt1.txt",
        "a/aux.js",
        "colon:stream",
        "star*.txt",
        "line\nfeed",
        "back\u202ewards.txt",
        "trailing.",
        "trailing ",
        " leading"
      })
  void refusesNamesThatLeadOutsideOrThatSomeSystemsCannotStore(String name) {
    refused(
        new RawZip().file("index.html", "a").file(name, "x"),
        FailureCode.INVALID_ARCHIVE,
        "The archive's entry");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    refused(
        new RawZip().file("index.html", "a").file("x".repeat(201), "x"),
        FailureCode.INVALID_ARCHIVE,
        "cannot have");
    refused(
        new RawZip().file("index.html", "a").file("." + "x".repeat(1_000), "x"),
        FailureCode.INVALID_ARCHIVE,
        "is too long");
  }

  @Test
  void refusesTheSameNameTwice() {
    refused(
        new RawZip().file("index.html", "a").file("index.html", "b"),
        FailureCode.INVALID_ARCHIVE,
        "comes twice");
    refused(
        new RawZip().file("index.html", "a").file("u\u0308.txt", "a").file("\u00fc.txt", "b"),
        FailureCode.INVALID_ARCHIVE,
        "comes twice");
  }

  @Test
  void refusesNamesThatDifferOnlyByCaseAndFilesThatAreFoldersToo() {
    refused(
        new RawZip().file("index.html", "a").file("Index.html", "b"),
        FailureCode.INVALID_ARCHIVE,
        "differs only by case");
    refused(
        new RawZip().file("index.html", "a").file("css", "b").file("css/site.css", "c"),
        FailureCode.INVALID_ARCHIVE,
        "one is a folder");
  }

  @Test
  void refusesEncryptedEntries() {
    refused(
        new RawZip().file("index.html", "a").encrypted("secret.txt", new byte[20]),
        FailureCode.INVALID_ARCHIVE,
        "encrypted");
  }

  @Test
  void refusesWhatIsNoArchiveOrAnEmptyOne() {
    refused(new ByteArrayInputStream(new byte[0]), FailureCode.INVALID_ARCHIVE, "no zip archive");
    refused(
        new ByteArrayInputStream("<html>not a zip at all</html>".repeat(9).getBytes(UTF_8)),
        FailureCode.INVALID_ARCHIVE,
        "no zip archive");
    refused(new RawZip(), FailureCode.INVALID_ARCHIVE, "no zip archive");
  }

  @Test
  void refusesAnArchiveWithoutAnIndex() {
    refused(new RawZip().file("app.js", "a"), FailureCode.INVALID_ARCHIVE, "no index.html");
    refused(new RawZip().file(".hidden", "a"), FailureCode.INVALID_ARCHIVE, "no index.html");
    refused(new RawZip().file("INDEX.HTML", "a"), FailureCode.INVALID_ARCHIVE, "no index.html");
  }

  @Test
  void answersToEveryCutAndEveryFlippedByteWithARefusalOrAnApp() {
    byte[] archive =
        new RawZip().file("index.html", "hello hello hello").file("a/b.js", "x").bytes();
    for (int length = 0; length < archive.length; length++) {
      tried(Arrays.copyOf(archive, length));
    }
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = archive.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      tried(damaged);
    }
  }

  private static void tried(byte[] archive) {
    try {
      AppImport.read(new ByteArrayInputStream(archive), ImportLimits.DEFAULT);
    } catch (SlipwayException refusal) {
      assertThat(refusal.code()).isIn(FailureCode.INVALID_ARCHIVE, FailureCode.LIMIT_REACHED);
    }
  }

  private static void refused(RawZip zip, FailureCode code, String message) {
    refused(zip.stream(), code, message);
  }

  private static void refused(InputStream archive, FailureCode code, String message) {
    assertThatThrownBy(() -> AppImport.read(archive, ImportLimits.DEFAULT))
        .isInstanceOfSatisfying(
            SlipwayException.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }
}
