package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Volume;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The full-text index after random statements of every kind that can change a row. */
class FullTextStormTest {
  private static final int BETWEEN_CHECKS = 100;
  private static final String[] WORDS = {
    "track",
    "tracker",
    "tracking",
    "trip",
    "book",
    "books",
    "list",
    "a",
    "ab",
    "café",
    "naïve",
    "日本",
    "x1",
    "zz"
  };

  @TempDir private Path folder;

  static List<Integer> seeds() {
    return java.util.stream.IntStream.rangeClosed(1, Volume.of(2, 20)).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIndexSaysWhatTheTableSays(int seed) {
    int steps = Volume.of(2_000, 10_000);
    Random random = new Random(seed);
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      for (int step = 1; step <= steps; step++) {
        storage.database().write(session -> change(session, random));
        if (step % BETWEEN_CHECKS == 0) {
          FullText.checkIntegrity(storage);
          for (String word : WORDS) {
            assertThat(hits(storage, word))
                .as("%s at %d", word, step)
                .isEqualTo(scan(storage, word));
          }
        }
      }
      Volume.say(
          "D8",
          "seed %d, %d random changes: index whole and equal to a scan at each of %d checks"
              .formatted(seed, steps, steps / BETWEEN_CHECKS));
    }
  }

  private static int change(Session session, Random random) throws SQLException {
    String id = "app" + random.nextInt(60);
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> put(session, "INSERT OR IGNORE", id, random);
      case 4, 5 -> put(session, "INSERT OR REPLACE", id, random);
      case 6, 7 -> session.update("UPDATE apps SET words = ? WHERE id = ?", words(random), id);
      case 8 -> session.update("UPDATE apps SET status = 'stopped', name = 'x' WHERE id = ?", id);
      default -> session.update("DELETE FROM apps WHERE id = ?", id);
    };
  }

  private static int put(Session session, String verb, String id, Random random)
      throws SQLException {
    return session.update(
        verb
            + " INTO apps(id, name, prompt, description, status, runtime, engine, version, metadata,"
            + " event_seq, words, created_at, updated_at)"
            + " VALUES (?, 'n', 'p', '', 'running', 'static', 'x', 1, '{}', 0, ?, 1, 1)",
        id,
        words(random));
  }

  private static String words(Random random) {
    java.util.Set<String> words = new java.util.LinkedHashSet<>();
    for (int count = random.nextInt(6); count >= 0; count--) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private static List<Long> hits(SqlStorage storage, String word) {
    return storage
        .database()
        .read(session ->
            session.list(
                "SELECT rowid FROM apps_fts WHERE apps_fts MATCH ? ORDER BY rowid DESC",
                row -> row.getLong(1),
                "\"" + word + "\" *"));
  }

  private static List<Long> scan(SqlStorage storage, String word) {
    return storage
        .database()
        .read(session ->
            session.list(
                "SELECT seq FROM apps WHERE ' ' || words LIKE ? ORDER BY seq DESC",
                row -> row.getLong(1),
                "% " + word + "%"));
  }

  /** Without recursive triggers a replaced row leaves its words behind, and the check sees it. */
  @Test
  void replacingWithoutRecursiveTriggersLeavesWordsBehind() {
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      SqliteConnections connections = new SqliteConnections(folder.resolve("slipway.db"));
      assertThatThrownBy(
              () -> {
                try (java.sql.Connection connection = connections.open(false)) {
                  SqliteConnections.execute(connection, "PRAGMA recursive_triggers = 0");
                  Session session = new Session(connection, new Dialect.Sqlite(), false);
                  Random random = new Random(1);
                  for (int step = 0; step < 20; step++) {
                    put(session, "INSERT OR REPLACE", "one", random);
                  }
                }
                FullText.checkIntegrity(storage);
              })
          .isInstanceOf(SlipwayException.class);
    }
  }
}
