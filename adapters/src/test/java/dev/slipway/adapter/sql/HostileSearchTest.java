package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches made of operators, marks and much text, over many apps. */
class HostileSearchTest {
  private static final String[] PIECES = {
    "\"",
    "'",
    "*",
    "(",
    ")",
    "^",
    "-",
    "+",
    ":",
    "{",
    "}",
    "\\",
    "%",
    "_",
    ";",
    "--",
    "/*",
    "\0",
    " AND ",
    " OR ",
    " NOT ",
    " NEAR(",
    "NEAR/3",
    "words:",
    "apps_fts",
    "rank",
    "&",
    "|",
    "!",
    "<->",
    ":*",
    ":A",
    "$1",
    "?",
    "\uD83D",
    "🚀",
    "e\u0301",
    "\u202E",
    "日本",
    "word",
    "word1",
    "w",
    "a",
    "word 1",
    " ",
    "  ",
    "\n"
  };

  private static final int APPS = 20_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SqlEngine.class)
  void noTextIsSyntaxAndNoneIsSlow(SqlEngine engine) {
    Random random = new Random(4);
    int searches = Volume.of(2_000, 10_000);
    try (SqlStorage storage = engine.open(folder)) {
      fill(storage);
      List<Long> taken = new ArrayList<>();
      for (int number = 0; number < searches; number++) {
        String text = hostile(random);
        long start = System.nanoTime();
        assertThatCode(() -> storage.apps().search(new AppSearch(text, 20, null)))
            .as(text)
            .doesNotThrowAnyException();
        taken.add(System.nanoTime() - start);
      }
      taken.sort(null);
      Volume.say(
          "Z4",
          "%d hostile searches on %s: no failure, p99 %.1f ms"
              .formatted(searches, engine, taken.get(searches * 99 / 100) / 1e6));
    }
  }

  private static void fill(SqlStorage storage) {
    storage
        .database()
        .write(session -> {
          for (int number = 0; number < APPS; number++) {
            App app = Samples.app("word" + number % 50, "w a word " + number, Samples.START);
            NewApps.insert(session, app);
          }
          return APPS;
        });
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 12);
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** The same texts, handed to the engine as they are. */
  @Test
  void textsAreSyntaxWhereNobodyQuotesThem() {
    Random random = new Random(4);
    int failed = 0;
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      for (int number = 0; number < 100; number++) {
        String text = hostile(random);
        try {
          storage
              .database()
              .read(session ->
                  session.list(
                      "SELECT rowid FROM apps_fts WHERE apps_fts MATCH ?",
                      row -> row.getInt(1),
                      text));
        } catch (SlipwayException syntax) {
          failed++;
        }
      }
    }
    assertThat(failed).isGreaterThan(50);
  }

  /** What the cap on terms is there for. */
  @Test
  void aSearchThatTakesTooLongIsEnded() {
    try (SqlStorage storage = SqlEngine.SQLITE.open(folder)) {
      fill(storage);
      String beginnings = "w* OR ".repeat(20_000) + "w*";
      assertThatThrownBy(() ->
              storage
                  .database()
                  .read(
                      java.time.Duration.ofMillis(250),
                      session ->
                          session.list(
                              "SELECT rowid FROM apps_fts WHERE apps_fts MATCH ?",
                              row -> row.getInt(1),
                              beginnings)))
          .isInstanceOf(SlipwayException.class);
    }
  }
}
