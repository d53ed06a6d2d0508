package dev.slipway.bench.fill;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.bench.Prompts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Fills an empty database with realistic apps, the same ones for the same seed, and checks it.
 *
 * <p>Arguments: the SQLite file, or {@code postgres://user:password@host:port/name}; how many apps;
 * the seed (1); the file of the examples (examples/prompts.tsv).
 */
public final class FillDatabase {
  /** How many words an app has, on average. */
  public static final int WORDS_OF_AN_APP = 31;

  private static final int WORDS = 50_000;
  private static final int TEMPLATES = 12;

  private FillDatabase() {}

  /** Fills, checks, and says how long it took. */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("which database, and how many apps?");
    }
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path examples = Path.of(arguments.length > 3 ? arguments[3] : "examples/prompts.tsv");
    fill(arguments[0], Integer.parseInt(arguments[1]), seed, Prompts.read(examples));
  }

  /** The words of all fills, by rank. */
  public static ZipfWords words(List<String> prompts, long seed) {
    return new ZipfWords(Prompts.words(prompts), WORDS, seed);
  }

  /** When the app of a number was submitted, in microseconds since 1970. */
  public static long submitted(long number) {
    return GeneratedApps.submitted(number).toEpochMilli() * 1_000 + 456;
  }

  /** Fills an empty database; fails where it is not empty, or does not come out right. */
  public static void fill(String database, int count, long seed, List<String> prompts)
      throws SQLException {
    long start = System.nanoTime();
    List<Template> templates;
    try (SqlStorage storage = open(database)) {
      if (storage.apps().count(null) > 0) {
        throw new IllegalStateException("the database is not empty");
      }
      templates = Template.store(storage, prompts.subList(0, TEMPLATES), seed);
    }
    GeneratedApps apps = new GeneratedApps(words(prompts, seed), templates, seed);
    try (LoadingConnection loading = LoadingConnection.open(database)) {
      new DatabaseFill(loading, apps, templates, count - TEMPLATES).run();
      loading.settle();
      say(start, "%,d apps, seed %d, are in".formatted(count, seed));
      FillCheck.engine(loading);
    }
    try (SqlStorage storage = open(database)) {
      if (FillCheck.listings(storage) != count) {
        throw new IllegalStateException("not as many apps as wanted");
      }
    }
    say(start, "counters, listings, foreign keys and the full-text index are right");
  }

  /** Opens either kind. */
  public static SqlStorage open(String database) {
    return LoadingConnection.isPostgres(database)
        ? SqlStorage.openPostgres(database)
        : SqlStorage.openSqlite(Path.of(database));
  }

  private static void say(long start, String what) {
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(Locale.ROOT, "%6.1f s  %s%n", taken.toMillis() / 1e3, what);
  }
}
