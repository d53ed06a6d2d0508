package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with one wrong byte is refused and kept, or everything in it is still there. */
class DamagedFileTest {
  private static final int PAGE = 4_096;
  private static final int APPS = 60;

  @TempDir private Path folder;

  @Test
  void oneFlippedByteInAStructureNeverLosesAppsInSilence() throws Exception {
    Path whole = folder.resolve("whole.db");
    List<App> apps = new ArrayList<>();
    try (SqlStorage storage = SqlStorage.openSqlite(whole)) {
      for (int number = 0; number < APPS; number++) {
        App app = Samples.app("app " + number, "x".repeat(2_000), Samples.START);
        storage.generations().submit(Samples.submission(app));
        apps.add(app);
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Random random = new Random(9);
    int refused = 0;
    int copies = Volume.of(40, 400);
    for (int copy = 0; copy < copies; copy++) {
      byte[] damaged = bytes.clone();
      // The head of the file, or the head of one of its pages: where a wrong byte leads astray.
      int at =
          copy % 4 == 0
              ? random.nextInt(100)
              : random.nextInt(bytes.length / PAGE) * PAGE + random.nextInt(12);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      if (opensWithAll(damaged, apps, "at byte " + at)) {
        continue;
      }
      refused++;
    }
    assertThat(refused).isGreaterThan(copies / 4);
    Volume.say(
        "D9",
        "one flipped bit in each of %d copies: %d refused and left as they were, %d whole"
            .formatted(copies, refused, copies - refused));
  }

  private boolean opensWithAll(byte[] damaged, List<App> apps, String where) throws IOException {
    Path file = folder.resolve("copy.db");
    for (String rest : List.of("copy.db-wal", "copy.db-shm")) {
      Files.deleteIfExists(folder.resolve(rest));
    }
    Files.write(file, damaged);
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      for (App app : apps) {
        assertThat(storage.apps().find(app.id())).as(where).contains(app);
      }
      assertThat(storage.apps().count(null)).as(where).isEqualTo(APPS);
      return true;
    } catch (SlipwayException refusal) {
      assertThat(refusal.code()).as(where).isEqualTo(FailureCode.STORAGE_UNAVAILABLE);
      assertThat(Arrays.equals(Files.readAllBytes(file), damaged)).as(where + " kept").isTrue();
      return false;
    }
  }
}
