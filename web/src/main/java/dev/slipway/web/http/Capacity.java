package dev.slipway.web.http;

/**
 * How much a server takes in at once; more is refused at once.
 *
 * @param reads requests that read: all of them wait for the processors, so that more of them would
 *     only make each wait longer
 * @param others requests that change something; most of them wait, for the disk or for an app to be
 *     made
 * @param streams answers that are written bit by bit, mostly to those who listen for what is new
 */
public record Capacity(int reads, int others, int streams) {
  private static final int READS_PER_PROCESSOR = 512;
  private static final int WAITING = 2_000;

  /** What a machine of so many processors takes; at least a thousand who read at once. */
  public static Capacity of(int processors) {
    return new Capacity(READS_PER_PROCESSOR * Math.max(2, processors), WAITING, WAITING);
  }
}
