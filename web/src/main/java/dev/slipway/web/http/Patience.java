package dev.slipway.web.http;

import java.time.Duration;

/**
 * How long the server waits for one client.
 *
 * @param head for the whole head of a connection's first request
 * @param idle for the whole head of each further request, which a connection may be kept open for
 * @param pace for the next {@link #PACE_BYTES} of a body to arrive, and for the next part of a long
 *     answer to be taken
 * @param linger for a client to stop writing a body that was refused
 * @param lingerBytes how many bytes of a refused body are read and thrown away
 */
public record Patience(
    Duration head, Duration idle, Duration pace, Duration linger, long lingerBytes) {
  /** How much of a body arrives in each {@link #pace} at least, or all that is left of it. */
  public static final int PACE_BYTES = 8 * 1_024;

  /** What fits a network of people. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          64L << 20);
}
