package dev.slipway.web.http;

import java.time.Duration;

/**
 * How long the server waits for one client.
 *
 * @param body for a body to arrive whole
 * @param linger for a client to stop writing a body that was refused
 * @param lingerBytes how many bytes of a refused body are read and thrown away
 */
public record Patience(Duration body, Duration linger, long lingerBytes) {
  /** What fits a network of people. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5), 64L << 20);
}
