package dev.slipway.bench.proof;

import dev.slipway.bench.proof.Scenario.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the product beside its peers and writes {@code bench/RESULTS.md} with its plot.
 *
 * <p>Arguments: how many repeats (5), how many seconds each (5), how many apps (1000000), and words
 * in the names of what to measure; where there are such words, the results are printed and not
 * written.
 */
public final class Proof {
  private static final String REST = "start and rest";
  private static final String DAY = "mixed day";
  private static final String PARTS = "inner parts";
  private static final String CROWD = "too many at once";
  private static final List<String> FURTHER = List.of(REST, DAY, PARTS, CROWD);

  private final Path home;
  private final Path work;

  private Proof(Path home) {
    this.home = home;
    this.work = home.resolve("bench/target/proof").toAbsolutePath();
  }

  /** Measures. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int repeats = number(arguments, 0, 5);
    int seconds = number(arguments, 1, 5);
    int apps = number(arguments, 2, 1_000_000);
    String only = arguments.length > 3 ? arguments[3] : "";
    new Proof(Path.of("").toAbsolutePath()).run(repeats, seconds, apps, only);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void run(int repeats, int seconds, int apps, String only)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(work);
    Data data = new Data(home, work);
    Data.Folders folders = data.folders(apps);
    // Readable by all, since some servers give up their rights before they read files.
    Path scratch = Files.createDirectories(work.resolve("run-" + ProcessHandle.current().pid()));
    try {
      String rest = wanted(REST, only) ? show(rest(folders, scratch, apps)) : "";
      List<Outcome> outcomes = outcomes(data, folders, scratch, repeats, seconds, apps, only);
      String crowd = wanted(CROWD, only) ? show(crowd(folders, scratch, seconds)) : "";
      Days day = new Days(home, work, data.words());
      String days = wanted(DAY, only) ? show(day.measure(folders, apps, seconds * 4)) : "";
      String parts = wanted(PARTS, only) ? show(Parts.measure()) : "";
      if (only.isEmpty()) {
        write(outcomes, repeats, seconds, apps, List.of(rest, days, crowd, parts));
      }
    } finally {
      Data.remove(scratch);
    }
  }

  private String rest(Data.Folders folders, Path scratch, int apps)
      throws IOException, InterruptedException {
    try (Peers peers = new Peers(home, scratch)) {
      peers.slipway(scratch.resolve("warm"), 0).close();
      return Rest.measure(peers, folders.large()).table(apps);
    }
  }

  private String crowd(Data.Folders folders, Path scratch, int seconds)
      throws IOException, InterruptedException {
    try (Peers peers = new Peers(home, scratch)) {
      Peer uncached = peers.slipway(folders.large(), 0);
      return Overload.measure(Ask.get(uncached.url(Servers.LIST)), seconds);
    }
  }

  private List<Outcome> outcomes(
      Data data,
      Data.Folders folders,
      Path scratch,
      int repeats,
      int seconds,
      int apps,
      String only)
      throws IOException, InterruptedException, SQLException {
    List<Outcome> outcomes = new ArrayList<>();
    if (!only.isEmpty() && FURTHER.stream().anyMatch(name -> wanted(name, only))) {
      return outcomes;
    }
    try (Peers peers = new Peers(home, scratch)) {
      Servers servers = Servers.start(peers, work, scratch, folders);
      for (Scenario scenario : new Scenarios(servers, apps, data.words()).all()) {
        if (wanted(scenario.name(), only)) {
          System.out.println(scenario.name());
          Outcome outcome = scenario.run(repeats, seconds);
          outcomes.add(outcome);
          show(Report.table(List.of(outcome)));
        }
      }
    }
    return outcomes;
  }

  private static boolean wanted(String name, String only) {
    return name.toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
  }

  private static String show(String table) {
    System.out.println(table);
    return table;
  }

  private void write(
      List<Outcome> outcomes, int repeats, int seconds, int apps, List<String> further)
      throws IOException {
    String head =
        String.format(
            Locale.ROOT,
            """
            # Results

            Written by `./slipway bench` on %s, with %,d apps. All servers ran on one machine with %d processors,
            beside the load tool (wrk, two threads, a closed model). Every server was measured %d times for
            %d seconds, in turn, after runs that do not count and went on for as long as they became faster; the
            rows give medians, and the spread is half of the way from the slowest run to the fastest. "Ours is"
            compares answers in a second within each turn, and is the median of that. What the figures mean, and
            why a bar is missed, is told in [performance](../docs/performance.md).

            The audited stack is Express with better-sqlite3, a cache, compression, indexes, full-text search and
            cursors as the audit proposes them ([source](peers/express)), on the same apps. Its lists leave the
            code of the apps out, which makes it faster than the audit's own. All databases are SQLite with
            `synchronous=FULL`.

            ![Answers in a second](results.svg)

            """,
            LocalDate.now(ZoneOffset.UTC),
            apps,
            Runtime.getRuntime().availableProcessors(),
            repeats,
            seconds);
    Files.writeString(
        home.resolve("bench/RESULTS.md"),
        head + Report.table(outcomes) + "\n" + String.join("\n", further));
    Files.writeString(home.resolve("bench/results.svg"), Plot.svg(outcomes));
  }
}
