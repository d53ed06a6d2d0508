package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that is told of the kept library loads that one and unpacks nothing. */
class SqliteLibraryTest {
  @TempDir private Path folder;

  @Test
  void theDriverLoadsWhatWasKept() throws Exception {
    Path kept = folder.resolve("kept");
    SqliteLibrary.keepIn(kept);
    SqliteLibrary.keepIn(kept);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + SqliteLibrary.FOLDER + "=" + kept,
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                folder.resolve("slipway.db").toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(names(kept)).singleElement().asString().contains("sqlitejdbc");
    assertThat(names(temporary)).isEmpty();
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Opens a storage in a process of its own. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] arguments) {
      SqlStorage.openSqlite(Path.of(arguments[0])).close();
    }
  }
}
