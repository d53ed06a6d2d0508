package dev.slipway.bench.proof;

import dev.slipway.bench.day.MixedDay;
import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.fill.ZipfWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The mixed day, run by Gatling in a process of its own: an open model, in which people arrive
 * whether or not earlier ones were answered, so that a slow server cannot hide its waits.
 */
final class Days {
  /** People in a second; each makes ten requests. */
  private static final List<Integer> RATES = List.of(5, 50, 200);

  /** What the audited stack is asked for; at more it only falls behind. */
  private static final int AUDITED_RATE = 5;

  private static final int REQUESTS = 10;
  private static final int WARM_SECONDS = 10;
  private static final int WORDS = 60;

  private final Path home;
  private final Path work;
  private final String words;

  Days(Path home, Path work, ZipfWords words) {
    this.home = home;
    this.work = work;
    this.words =
        String.join(
            ",",
            IntStream.range(0, WORDS)
                .mapToObj(number ->
                    words.word(words.rankHeldBy(0.1 / (1 + number), FillDatabase.WORDS_OF_AN_APP)))
                .distinct()
                .toList());
  }

  /** A table of Markdown with a row for each rate and server. */
  String measure(Data.Folders folders, int apps, int seconds)
      throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "| a mixed day with %,d apps (Gatling, open model, %d s, 8 of 10 requests read) | offered |"
                + " asked | failed | p50 | p95 | p99 | longest |%n|---|--:|--:|--:|--:|--:|--:|--:|%n",
            apps,
            seconds));
    for (int rate : RATES) {
      table.append(row("Slipway", rate, slipway(folders, rate, seconds)));
      if (rate <= AUDITED_RATE) {
        table.append(row("audited stack", rate, audited(folders, rate, seconds)));
      }
    }
    return table.toString();
  }

  private Figures slipway(Data.Folders folders, int rate, int seconds)
      throws IOException, InterruptedException {
    Path scratch = Data.scratch(folders.copy());
    try (Peers peers = new Peers(home, work)) {
      return run(peers.slipway(scratch, Peers.CACHE), rate, seconds);
    } finally {
      Data.remove(scratch);
    }
  }

  private Figures audited(Data.Folders folders, int rate, int seconds)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory(work, "audited-day");
    try (Peers peers = new Peers(home, scratch)) {
      return run(peers.audited(folders.large(), work), rate, seconds);
    } finally {
      Data.remove(scratch);
    }
  }

  /** The second of two runs, so that runtimes have compiled what is asked for. */
  private Figures run(Peer peer, int rate, int seconds) throws IOException, InterruptedException {
    once(peer, rate, WARM_SECONDS);
    return once(peer, rate, seconds);
  }

  private Figures once(Peer peer, int rate, int seconds) throws IOException, InterruptedException {
    Path results = Files.createTempDirectory(work, "day");
    try {
      Process gatling =
          new ProcessBuilder(command(peer, rate, seconds, results))
              .redirectErrorStream(true)
              .start();
      String output = new String(gatling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (gatling.waitFor() != 0) {
        throw new IllegalStateException("Gatling failed: " + output);
      }
      return Figures.read(output);
    } finally {
      Data.remove(results);
    }
  }

  private List<String> command(Peer peer, int rate, int seconds, Path results) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dday.url=" + peer.url(""),
        "-Dday.rate=" + rate,
        "-Dday.seconds=" + seconds,
        "-Dday.words=" + words,
        "-cp",
        System.getProperty("java.class.path"),
        "io.gatling.app.Gatling",
        "-s",
        MixedDay.class.getName(),
        "-rf",
        results.toString());
  }

  /**
   * What Gatling says at the end of a run, times in milliseconds.
   *
   * @param requests all of them
   * @param failed those with a wrong answer, or none
   */
  record Figures(int requests, int failed, int p50, int p95, int p99, int longest) {
    static Figures read(String output) {
      return new Figures(
          number(output, "request count", 1),
          number(output, "request count", 3),
          number(output, "response time 50th percentile", 1),
          number(output, "response time 95th percentile", 1),
          number(output, "response time 99th percentile", 1),
          number(output, "max response time", 1));
    }

    /** A column of the line of a name: all, answered, failed. A dash is none. */
    private static int number(String output, String name, int column) {
      for (String line : output.lines().toList()) {
        if (line.startsWith("> " + name)) {
          String text = line.split("\\|", -1)[column].replace(",", "").strip();
          return text.equals("-") ? 0 : (int) Double.parseDouble(text);
        }
      }
      throw new IllegalStateException("Gatling said nothing of " + name + ": " + output);
    }
  }

  private static String row(String server, int rate, Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d/s | %,d | %,d | %,d ms | %,d ms | %,d ms | %,d ms |%n",
        server,
        rate * REQUESTS,
        figures.requests(),
        figures.failed(),
        figures.p50(),
        figures.p95(),
        figures.p99(),
        figures.longest());
  }
}
