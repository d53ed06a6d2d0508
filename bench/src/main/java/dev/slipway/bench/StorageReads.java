package dev.slipway.bench;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.fill.ZipfWords;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.paging.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the reads of the store of apps cost, without HTTP, by one caller after another, on databases
 * of different sizes in one run: each round asks every query on every database in turn.
 *
 * <p>Arguments: databases that {@link FillDatabase} has filled with the seed 1, the smallest first.
 */
public final class StorageReads {
  private static final int PAGE = 20;
  private static final int DEEP = 50_000;
  private static final int ROUNDS = 300;
  private static final long SLOW_NANOSECONDS = 4_000_000_000L;
  private static final int WARM_UP = 30;
  private static final String LAST_ID = "7".repeat(26);

  private final AppStore apps;
  private final Map<String, Ask> asks = new LinkedHashMap<>();
  private final ZipfWords words;

  private StorageReads(SqlStorage storage, ZipfWords words) {
    this.apps = storage.apps();
    this.words = words;
    lists();
    searches();
  }

  /** One request of a round. */
  private interface Ask {
    int run(int round);
  }

  /** Measures, and prints a line for each query with a column for each database. */
  public static void main(String[] arguments) throws IOException {
    List<String> prompts = Prompts.read(Path.of("examples/prompts.tsv"));
    ZipfWords words = FillDatabase.words(prompts, 1);
    List<SqlStorage> storages = new ArrayList<>();
    List<StorageReads> reads = new ArrayList<>();
    for (String database : arguments) {
      SqlStorage storage = FillDatabase.open(database);
      storages.add(storage);
      reads.add(new StorageReads(storage, words));
    }
    System.out.printf("%-34s", "p50 / p99 in ms; rows");
    for (StorageReads each : reads) {
      System.out.printf(Locale.ROOT, "%,28d apps", each.apps.count(null));
    }
    System.out.println();
    try {
      for (String query : reads.getFirst().asks.keySet()) {
        measure(query, reads);
      }
    } finally {
      storages.forEach(SqlStorage::close);
    }
  }

  private static void measure(String query, List<StorageReads> reads) {
    List<List<Long>> taken = new ArrayList<>();
    int[] rows = new int[reads.size()];
    int[] cut = new int[reads.size()];
    reads.forEach(each -> taken.add(new ArrayList<>()));
    long end = System.nanoTime() + SLOW_NANOSECONDS;
    for (int round = -WARM_UP; round < ROUNDS && (round < 1 || System.nanoTime() < end); round++) {
      for (int number = 0; number < reads.size(); number++) {
        Ask ask = reads.get(number).asks.get(query);
        long start = System.nanoTime();
        try {
          rows[number] = ask == null ? 0 : ask.run(Math.floorMod(round, ROUNDS));
        } catch (SlipwayException stopped) {
          cut[number]++;
        }
        if (round >= 0) {
          taken.get(number).add(System.nanoTime() - start);
        }
      }
    }
    System.out.printf("%-34s", query);
    for (int number = 0; number < reads.size(); number++) {
      Figures figures =
          new Figures(taken.get(number).stream().mapToLong(Long::longValue).toArray());
      System.out.printf(
          Locale.ROOT,
          "  %9.3f / %9.3f; %3d%6s",
          figures.milliseconds(0.5),
          figures.milliseconds(0.99),
          rows[number],
          cut[number] == 0 ? "" : "!" + cut[number]);
    }
    System.out.println();
  }

  private void lists() {
    long count = apps.count(null);
    AppSort created = AppSort.CREATED;
    AppSort updated = AppSort.UPDATED;
    asks.put("one app", find());
    asks.put("count", _ -> (int) apps.count(null));
    asks.put("count of a status", _ -> (int) apps.count(AppStatus.FAILED));
    asks.put("page 1", _ -> list(null, created, null));
    // As deep as there are apps, which is page 50,000 where there are a million.
    long deep = Math.min(DEEP, count / PAGE - 2) * PAGE;
    asks.put("page 50,000 or the last", _ -> list(null, created, at(count - deep)));
    asks.put("a random page", round -> list(null, created, at(random(round, count))));
    asks.put("failed, page 1", _ -> list(AppStatus.FAILED, created, null));
    asks.put(
        "failed, a random page",
        round -> list(AppStatus.FAILED, created, at(random(round, count))));
    asks.put("by last change, page 1", _ -> list(null, updated, null));
    asks.put(
        "by last change, a random page", round -> list(null, updated, at(random(round, count))));
    asks.put("running by last change", _ -> list(AppStatus.RUNNING, updated, null));
  }

  private static long random(int round, long count) {
    return new SplittableRandom(round).nextLong(count);
  }

  private Ask find() {
    List<AppSummary> some =
        apps.list(new AppQuery(null, AppSort.UPDATED, 100, null)).page().items();
    return round -> apps.find(some.get(round % some.size()).id()).isPresent() ? 1 : 0;
  }

  private int list(
      @org.jspecify.annotations.Nullable AppStatus status,
      AppSort sort,
      @org.jspecify.annotations.Nullable Position after) {
    return apps.list(new AppQuery(status, sort, PAGE, after)).page().items().size();
  }

  /** Right behind the app of a number. */
  private static Position at(long number) {
    return new Position(Long.toString(FillDatabase.submitted(number)), LAST_ID);
  }

  private void searches() {
    word("search: in most apps", 0.7);
    word("search: in a third", 0.33);
    word("search: in a tenth", 0.1);
    word("search: in a hundredth", 0.01);
    word("search: in a thousandth", 0.001);
    word("search: rare", 0.00003);
    search("search: nothing", round -> "qqqxj" + (char) ('a' + round % 26));
    search("search: a tenth and a tenth", round -> near(0.1, round) + " " + near(0.09, round));
    search(
        "search: a tenth and a thousandth", round -> near(0.1, round) + " " + near(0.001, round));
    search("search: third of all, then rare", round -> near(0.33, round) + " " + near(3e-5, round));
    search("search: eight words", this::eight);
    search("search: one letter", round -> "" + (char) ('a' + round % 26));
    search("search: two letters", round -> beginning(0.1, round, 2));
    search("search: three letters", round -> beginning(0.1, round, 3));
    search("search: four letters", round -> beginning(0.1, round, 4));
    search("search: five letters", round -> beginning(0.01, round, 5));
    search("search: letters and letters", round -> "a" + (char) ('b' + round % 25) + " s");
  }

  private String eight(int round) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 8; word++) {
      text.append(near(0.3, round + word)).append(' ');
    }
    return text.toString();
  }

  private String beginning(double share, int round, int letters) {
    String word = near(share, round);
    return word.substring(0, Math.min(letters, word.length()));
  }

  private void word(String query, double share) {
    search(query, round -> near(share, round));
  }

  private void search(String query, java.util.function.IntFunction<String> text) {
    asks.put(
        query, round -> apps.search(new AppSearch(text.apply(round), PAGE, null)).items().size());
  }

  /** One of the words that about this share of all apps hold. */
  private String near(double share, int round) {
    int rank = words.rankHeldBy(share, FillDatabase.WORDS_OF_AN_APP);
    int spread = Math.max(1, Math.min(rank / 5, 20));
    return words.word(rank + new SplittableRandom(round).nextInt(spread));
  }
}
