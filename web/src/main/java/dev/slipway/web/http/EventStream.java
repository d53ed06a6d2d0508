package dev.slipway.web.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes server-sent events (HTML standard §9.2), with a comment as heartbeat while it is quiet.
 */
public final class EventStream {
  private static final int HEARTBEAT_AFTER_IDLES = 15;
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final Body.Sink sink;
  private int idles;

  /** Writes to a sink. */
  public EventStream(Body.Sink sink) {
    this.sink = sink;
  }

  /** An answer that is an event stream. */
  public static Response response(Body.Writer writer) {
    return Response.stream("text/event-stream; charset=utf-8", writer)
        .with("cache-control", "no-store")
        .with("x-accel-buffering", "no");
  }

  /**
   * Writes an event.
   *
   * @param id what a reader names when it comes back; null for none
   * @param data text without line ends, such as compact JSON
   */
  public void event(@Nullable String id, String type, String data)
      throws IOException, InterruptedException {
    String text =
        (id == null ? "" : "id: " + id + "\n") + "event: " + type + "\ndata: " + data + "\n\n";
    sink.write(text.getBytes(StandardCharsets.UTF_8));
    idles = 0;
  }

  /** Told once a second while there is nothing to say. */
  public void idle() throws IOException, InterruptedException {
    idles++;
    if (idles >= HEARTBEAT_AFTER_IDLES) {
      sink.write(HEARTBEAT);
      idles = 0;
    }
  }

  /** Whether the reader is gone or the server stops. */
  public boolean closed() {
    return sink.closed();
  }
}
