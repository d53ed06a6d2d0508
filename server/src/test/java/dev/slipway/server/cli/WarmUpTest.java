package dev.slipway.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded is a whole start with its first visitor, and nothing is left of it. */
class WarmUpTest {
  @TempDir private Path folder;

  private int run(String what) throws InterruptedException {
    return WarmUp.run("warm-up", what, folder.resolve("warm").toString());
  }

  @Test
  void preparesADatabaseAndRecordsAStartOnIt() throws Exception {
    assertThat(run("prepare")).isZero();
    assertThat(folder.resolve("warm/slipway.db")).isNotEmptyFile();
    assertThat(run("prepare")).isZero();
    assertThat(run("record")).isZero();
    assertThat(folder.resolve("warm")).doesNotExist();
  }

  @Test
  void removesNoFolderThatItDidNotMake() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("warm")).resolve("slipway.db");
    Files.writeString(kept, "somebody's");
    assertThat(run("prepare")).isNotZero();
    assertThat(run("record")).isNotZero();
    assertThat(kept).hasContent("somebody's");
  }

  @Test
  void saysThatItDidNotWork() throws Exception {
    assertThat(run("rest")).isNotZero();
  }

  @Test
  void isMeantByNothingElse() {
    assertThat(WarmUp.isMeant("warm-up", "record", "x")).isTrue();
    assertThat(WarmUp.isMeant("warm-up")).isFalse();
    assertThat(WarmUp.isMeant("new", "record", "x")).isFalse();
  }
}
