package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.SlipwayException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's mark stands for all scripts, and for nothing less. */
class MigrationsTest {
  @TempDir Path folder;

  @Test
  void everyScriptIsInTheMark() {
    SqliteConnections connections = new SqliteConnections(folder.resolve("slipway.db"));
    assertThat(Arrays.stream(Migrations.flyway(connections.source(), "sqlite").info().all()))
        .extracting(info -> info.getScript())
        .containsExactlyElementsOf(Migrations.SQLITE);
  }

  @Test
  void aFileWithAnotherMarkIsBroughtUpToDate() throws Exception {
    Path file = folder.resolve("slipway.db");
    SqliteConnections connections = new SqliteConnections(file);
    Migrations.runOnSqlite(connections.source());
    try (Connection connection = connections.open(false)) {
      assertThat(SqliteConnections.query(connection, "PRAGMA user_version"))
          .isEqualTo("" + Migrations.mark());
      // Of a script that has been changed since, which is refused; with the mark nobody looks.
      SqliteConnections.execute(connection, "UPDATE schema_history SET checksum = 1");
    }
    Migrations.runOnSqlite(connections.source());
    try (Connection connection = connections.open(false)) {
      SqliteConnections.execute(connection, "PRAGMA user_version = 0");
    }
    assertThatThrownBy(() -> Migrations.runOnSqlite(connections.source()))
        .isInstanceOf(SlipwayException.class);
  }
}
