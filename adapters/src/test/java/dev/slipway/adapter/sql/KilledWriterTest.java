package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppId;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.version.FilePath;
import dev.slipway.testkit.Volume;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of its writes loses none that it had acknowledged. */
class KilledWriterTest {
  private static final int KILLS = Volume.of(20, 200);
  private static final FilePath INDEX = new FilePath("index.html");

  @TempDir private Path folder;

  @Test
  void killsUnderConcurrentWritesLoseNothingAcknowledged() throws Exception {
    Path file = folder.resolve("slipway.db");
    Random random = new Random(5);
    List<AppId> apps = new ArrayList<>();
    Map<AppId, Long> revisions = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      for (String line : writeUntilKilled(file, 5 + random.nextInt(200))) {
        String[] words = line.split(" ");
        if (words[0].equals("app") && words.length == 2) {
          apps.add(new AppId(words[1]));
        } else if (words[0].equals("record") && words.length == 3) {
          revisions.merge(new AppId(words[1]), Long.parseLong(words[2]), Math::max);
        }
      }
      try (SqlStorage storage = SqlStorage.openSqlite(file)) {
        compare(storage, apps, revisions);
      }
    }
    assertThat(apps).hasSizeGreaterThan(KILLS * 5);
    Volume.say("D2", "%d kills, %d apps acknowledged, 0 lost".formatted(KILLS, apps.size()));
  }

  /** A copy of the files as a kill would leave them: nothing of the log is in the database yet. */
  @Test
  void aLongLogIsReadAgainAfterAKill() throws Exception {
    Path file = folder.resolve("slipway.db");
    SqlStorage.openSqlite(file).close();
    SqliteConnections connections = new SqliteConnections(file);
    Path copy = folder.resolve("copy.db");
    int rows = 64;
    try (Connection writer = connections.open(false)) {
      SqliteConnections.execute(writer, "PRAGMA wal_autocheckpoint = 0");
      for (int row = 0; row < rows; row++) {
        SqliteConnections.execute(
            writer, "INSERT INTO secrets VALUES ('row%d', zeroblob(1048576))".formatted(row));
      }
      for (String rest : List.of("", "-wal")) {
        Files.copy(folder.resolve("slipway.db" + rest), folder.resolve("copy.db" + rest));
      }
    }
    long log = Files.size(folder.resolve("copy.db-wal"));
    assertThat(log).isGreaterThan(rows * 1_048_576L);
    long start = System.nanoTime();
    try (SqlStorage storage = SqlStorage.openSqlite(copy)) {
      storage.check();
      long taken = System.nanoTime() - start;
      long found =
          storage
              .database()
              .read(session -> session.first("SELECT count(*) FROM secrets", row -> row.getLong(1)))
              .orElse(0L);
      assertThat(found).isEqualTo(rows);
      Volume.say(
          "D2",
          "ready %d ms after a kill with a log of %d MB".formatted(taken / 1_000_000, log >> 20));
    }
  }

  private static void compare(SqlStorage storage, List<AppId> apps, Map<AppId, Long> revisions) {
    for (AppId app : apps) {
      assertThat(storage.apps().find(app)).isPresent();
      assertThat(
              new String(
                  storage.versions().content(app, 1, INDEX).orElseThrow(), StandardCharsets.UTF_8))
          .isEqualTo(app.value());
    }
    revisions.forEach((app, revision) -> {
      AppRecord record = storage.records().find(new RecordKey(app, "things", "one")).orElseThrow();
      assertThat(record.revision()).isGreaterThanOrEqualTo(revision);
      assertThat(record.document().text()).isEqualTo("{\"n\":" + record.revision() + "}");
    });
    FullText.checkIntegrity(storage);
    long rows =
        storage
            .database()
            .read(session -> session.first("SELECT count(*) FROM apps", row -> row.getLong(1)))
            .orElseThrow();
    assertThat(storage.apps().count(null)).isEqualTo(rows).isGreaterThanOrEqualTo(apps.size());
  }

  /** Whole lines only: what the process could not say any more was not acknowledged. */
  private static List<String> writeUntilKilled(Path file, int lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      while (line != null) {
        said.add(line);
        if (said.size() == lines) {
          process.toHandle().destroyForcibly();
        }
        line = reader.readLine();
      }
    } finally {
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
    return said.subList(0, Math.max(0, said.size() - 1));
  }
}
