package dev.slipway.bench.proof;

import dev.slipway.bench.Prompts;
import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.fill.ZipfWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The filled databases; each is made once and used by later runs. */
final class Data {
  private static final int SMALL = 10_000;
  private static final int SEED = 1;

  private final Path work;
  private final List<String> prompts;

  Data(Path home, Path work) throws IOException {
    this.work = work;
    this.prompts = Prompts.read(home.resolve("examples/prompts.tsv"));
  }

  /**
   * Data folders, of which each serves one server at a time.
   *
   * @param large with all apps
   * @param copy with the same apps
   * @param small with few
   */
  record Folders(Path large, Path copy, Path small) {}

  Folders folders(int apps) throws IOException, SQLException {
    if (apps <= SMALL) {
      throw new IllegalArgumentException(
          "more than %,d apps are needed, since those are measured beside them".formatted(SMALL));
    }
    Path large = filled(apps);
    return new Folders(large, copyOf(large), filled(SMALL));
  }

  /** The words that the apps are made of. */
  ZipfWords words() {
    return FillDatabase.words(prompts, SEED);
  }

  private Path filled(int apps) throws IOException, SQLException {
    Path folder = work.resolve("apps-" + apps);
    if (!Files.exists(folder.resolve("slipway.db"))) {
      Path filling = work.resolve("filling-" + apps);
      Files.createDirectories(filling);
      Files.deleteIfExists(filling.resolve("slipway.db"));
      FillDatabase.fill(filling.resolve("slipway.db").toString(), apps, SEED, prompts);
      Files.move(filling, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  private static Path copyOf(Path folder) throws IOException {
    Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
    Path database = copy.resolve("slipway.db");
    if (!Files.exists(database)) {
      Files.createDirectories(copy);
      Path part = copy.resolve("part");
      Files.copy(folder.resolve("slipway.db"), part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
    }
    return copy;
  }

  /** A copy of a data folder that may be changed. */
  static Path scratch(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(folder.getParent(), "scratch");
    Files.copy(folder.resolve("slipway.db"), copy.resolve("slipway.db"));
    return copy;
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
