package dev.slipway.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What starting takes, from the command to the first answer, and what the server holds in memory
 * before anybody has asked for more.
 *
 * @param startMilliseconds of each start, sorted
 * @param megabytes resident after each, sorted
 */
record Rest(double[] startMilliseconds, double[] megabytes) {
  private static final int STARTS = 7;
  private static final long SETTLING = 3_000;
  private static final double MOST_MILLISECONDS = 800;
  private static final double MOST_MEGABYTES = 200;

  /** Starts the product several times on a data folder that nobody else uses. */
  static Rest measure(Peers peers, Path data) throws IOException, InterruptedException {
    double[] times = new double[STARTS];
    double[] sizes = new double[STARTS];
    for (int start = 0; start < STARTS; start++) {
      long begun = System.nanoTime();
      try (Peer peer = peers.slipway(data, Peers.CACHE)) {
        times[start] = (System.nanoTime() - begun) / 1e6;
        Thread.sleep(SETTLING);
        sizes[start] = peer.residentMegabytes();
      }
    }
    Arrays.sort(times);
    Arrays.sort(sizes);
    return new Rest(times, sizes);
  }

  /** As rows of Markdown. */
  String table(int apps) {
    return String.format(
            Locale.ROOT,
            "| with %,d apps, %d starts | median | least | most | bar |%n|---|--:|--:|--:|---|%n",
            apps,
            STARTS)
        + row("from the command to the first answer", "ms", startMilliseconds, MOST_MILLISECONDS)
        + row("memory at rest (RSS)", "MB", megabytes, MOST_MEGABYTES);
  }

  private static String row(String what, String unit, double[] sorted, double most) {
    double median = sorted[sorted.length / 2];
    return String.format(
        Locale.ROOT,
        "| %s | %.0f %s | %.0f | %.0f | ≤ %.0f %s |%n",
        what,
        median,
        unit,
        sorted[0],
        sorted[sorted.length - 1],
        most,
        Report.holds(median <= most));
  }
}
