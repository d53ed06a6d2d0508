package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.generation.Claim;
import dev.slipway.testkit.Samples;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done, and refused, when a SQLite file is opened. */
class SqliteFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("slipway.db");
  }

  @Test
  void aSecondOpenerIsRefusedUntilTheFirstIsGone() {
    SqlStorage first = SqlStorage.openSqlite(file);
    refused("Another Slipway uses this data folder");
    first.close();
    SqlStorage.openSqlite(file).close();
  }

  @Test
  void keepsWhatWasWrittenAndItsSecrets() {
    App app = Samples.app("kept", "x", Samples.START);
    byte[] secret;
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      storage.generations().submit(Samples.submission(app));
      secret = storage.secret("cursors");
      assertThat(storage.secret("cursors")).isEqualTo(secret).hasSize(32);
      assertThat(storage.secret("others")).isNotEqualTo(secret);
    }
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      assertThat(storage.apps().find(app.id())).contains(app);
      assertThat(storage.secret("cursors")).isEqualTo(secret);
    }
  }

  @Test
  void aLeaseOfAnEarlierProcessIsFreeAtOnce() {
    App app = Samples.app("left", "x", Samples.START);
    Claim lost;
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      storage.generations().submit(Samples.submission(app));
      lost = storage.generations().claim(Duration.ofHours(1), Samples.START).orElseThrow();
      assertThat(storage.generations().claim(Duration.ofHours(1), Samples.START)).isEmpty();
    }
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      Claim again = storage.generations().claim(Duration.ofHours(1), Samples.START).orElseThrow();
      assertThat(again.lease().fence()).isGreaterThan(lost.lease().fence());
      assertThat(storage.generations().renew(lost.lease(), Duration.ofHours(1), Samples.START))
          .isFalse();
    }
  }

  @Test
  void saysTheSettingsThatAConnectionReallyHas() {
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      StorageStatus status = storage.status();
      assertThat(status.engine()).isEqualTo("sqlite");
      assertThat(status.settings())
          .containsEntry("journal_mode", "wal")
          .containsEntry("synchronous", "2")
          .containsEntry("foreign_keys", "1");
      for (boolean write : new boolean[] {true, false}) {
        Database.Work<String> ask =
            session -> session.first("PRAGMA synchronous", row -> row.getString(1)).orElse("");
        assertThat(write ? storage.database().write(ask) : storage.database().read(ask))
            .isEqualTo("2");
      }
    }
  }

  @Test
  void readersCannotWrite() {
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      assertThatThrownBy(
              () -> storage.database().read(session -> session.update("DELETE FROM apps")))
          .isInstanceOf(SlipwayException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.2", "3.50.9", "3.7", "2.99.99"})
  void refusesVersionsThatCanLoseData(String version) {
    assertThatThrownBy(() -> SqliteConnections.checkVersion(version))
        .isInstanceOf(SlipwayException.class)
        .hasMessageContaining(version)
        .hasMessageContaining("3.51.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.3", "3.51.10", "3.52.0", "4.0"})
  void takesVersionsThatCannot(String version) {
    assertThatCode(() -> SqliteConnections.checkVersion(version)).doesNotThrowAnyException();
  }

  @Test
  void refusesADamagedFileAndLeavesItAsItIs() throws Exception {
    try (SqlStorage storage = SqlStorage.openSqlite(file)) {
      for (int number = 0; number < 50; number++) {
        storage
            .generations()
            .submit(Samples.submission(Samples.app("n", "x".repeat(3_000), Samples.START)));
      }
    }
    try (RandomAccessFile damage = new RandomAccessFile(file.toFile(), "rw")) {
      damage.seek(8 * 4_096L);
      damage.write(new byte[20 * 4_096]);
    }
    byte[] before = Files.readAllBytes(file);
    refused("damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesAFileOfAnotherKindAndLeavesItAsItIs() throws Exception {
    byte[] before =
        "this is somebody's letter, not a database "
            .repeat(100)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(file, before);
    refused("damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    file = folder.resolve("none").resolve("slipway.db");
    refused("cannot be written");
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> SqlStorage.openSqlite(file).close())
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE))
        .hasMessageContaining(reason)
        .hasMessageNotContaining(folder.toString());
  }
}
