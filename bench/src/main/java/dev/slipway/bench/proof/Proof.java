package dev.slipway.bench.proof;

import dev.slipway.bench.Prompts;
import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.proof.Scenario.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the product beside its peers and writes {@code bench/RESULTS.md} with its plot.
 *
 * <p>Arguments: how many repeats (5), how many seconds each (5), how many apps (1000000).
 */
public final class Proof {
  private static final int SMALL = 10_000;
  private static final int SEED = 1;

  private final Path home;
  private final Path work;

  private Proof(Path home) {
    this.home = home;
    this.work = home.resolve("bench/target/proof").toAbsolutePath();
  }

  /** Measures all of it. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int repeats = number(arguments, 0, 5);
    int seconds = number(arguments, 1, 5);
    int apps = number(arguments, 2, 1_000_000);
    new Proof(Path.of("").toAbsolutePath()).run(repeats, seconds, apps);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void run(int repeats, int seconds, int apps)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(work);
    List<Outcome> outcomes = new ArrayList<>();
    Path large = data(apps);
    List<String> prompts = Prompts.read(home.resolve("examples/prompts.tsv"));
    try (Peers peers = new Peers(home, work)) {
      Bench bench =
          Bench.open(
              peers,
              work,
              data(SMALL),
              large,
              copyOf(large),
              apps,
              FillDatabase.words(prompts, SEED));
      for (Scenario scenario : bench.scenarios()) {
        System.out.println(scenario.name());
        Outcome outcome = scenario.run(repeats, seconds);
        outcomes.add(outcome);
        System.out.println(Report.table(List.of(outcome)));
      }
      write(outcomes, repeats, seconds, apps, bench.atRest());
    }
  }

  /** A filled data folder; it is filled once and used by later runs. */
  private Path data(int apps) throws IOException, SQLException {
    Path folder = work.resolve("apps-" + apps);
    Path database = folder.resolve("slipway.db");
    if (!Files.exists(database)) {
      Path filling = work.resolve("filling-" + apps);
      Files.createDirectories(filling);
      Files.deleteIfExists(filling.resolve("slipway.db"));
      FillDatabase.fill(
          filling.resolve("slipway.db").toString(),
          apps,
          SEED,
          Prompts.read(home.resolve("examples/prompts.tsv")));
      Files.move(filling, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  /** The same apps for a second server, since a data folder serves one. */
  private static Path copyOf(Path folder) throws IOException {
    Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
    Path database = copy.resolve("slipway.db");
    if (!Files.exists(database)) {
      Files.createDirectories(copy);
      Path part = copy.resolve("part");
      Files.copy(folder.resolve("slipway.db"), part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
    }
    return copy;
  }

  private void write(List<Outcome> outcomes, int repeats, int seconds, int apps, String atRest)
      throws IOException {
    String head =
        String.format(
            Locale.ROOT,
            """
            # Results

            Written by `./slipway bench` on %s, with %,d apps. All servers ran on one machine with %d processors,
            beside the load tool (wrk, two threads, a closed model). Every server was measured %d times for
            %d seconds, in turn, after a run that does not count; the rows give medians, and the spread is half of
            the way from the slowest run to the fastest. "Ours is" compares answers in a second.

            The audited stack is Express with better-sqlite3, a cache, compression, indexes, full-text search and
            cursors as the audit proposes them ([source](peers/express)), on the same apps. Its lists leave the
            code of the apps out, which makes it faster than the audit's own. All databases are SQLite with
            `synchronous=FULL`.

            ![Answers in a second](results.svg)

            """,
            LocalDate.now(java.time.ZoneOffset.UTC),
            apps,
            Runtime.getRuntime().availableProcessors(),
            repeats,
            seconds);
    Files.writeString(
        home.resolve("bench/RESULTS.md"), head + Report.table(outcomes) + "\n" + atRest);
    Files.writeString(home.resolve("bench/results.svg"), Plot.svg(outcomes));
  }
}
