package dev.slipway.web.http;

import java.io.IOException;

/** The body of a response. */
public sealed interface Body {
  /** The whole body at once. */
  record Bytes(byte[] content) implements Body {}

  /** A body written bit by bit on a virtual thread; the connection ends when the writer returns. */
  record Stream(Writer writer) implements Body {}

  /** Writes a streamed body. */
  @FunctionalInterface
  interface Writer {
    /** Writes until there is no more to say; blocks while the reader is slow. */
    void write(Sink sink) throws IOException, InterruptedException;
  }

  /** Where a streamed body goes. */
  interface Sink {
    /** Writes and waits until the network took it; fails where the reader is gone or too slow. */
    void write(byte[] bytes) throws IOException, InterruptedException;

    /** Whether the reader is gone or the server stops. */
    boolean closed();
  }
}
