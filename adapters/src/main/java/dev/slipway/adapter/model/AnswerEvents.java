package dev.slipway.adapter.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into events, however they were cut on the way, and never keeps more than one. */
final class AnswerEvents {
  /** Longer than any honest event, since pictures and tools are not asked for. */
  static final int LONGEST_EVENT = 256 * 1024;

  private final boolean linesAreEvents;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private final StringBuilder data = new StringBuilder();
  private final Queue<AnswerEvent> ready = new ArrayDeque<>();
  private @Nullable String name;
  private boolean hasData;

  AnswerEvents(boolean linesAreEvents) {
    this.linesAreEvents = linesAreEvents;
  }

  /**
   * Takes bytes up to the first event that they complete.
   *
   * @return that event, or null when more bytes are needed
   * @throws IOException for an event that is too long, or text that is no UTF-8
   */
  @Nullable AnswerEvent read(ByteBuffer bytes) throws IOException {
    while (ready.isEmpty() && bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        endLine();
      } else {
        if (line.size() + data.length() >= LONGEST_EVENT) {
          throw new IOException("an event is too long");
        }
        line.write(next);
      }
    }
    return ready.poll();
  }

  private void endLine() throws IOException {
    String text = text();
    line.reset();
    if (linesAreEvents) {
      if (!text.isBlank()) {
        ready.add(new AnswerEvent(null, text));
      }
    } else if (text.isEmpty()) {
      endEvent();
    } else {
      field(text);
    }
  }

  private String text() throws IOException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private void field(String text) {
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    if (field.equals("data")) {
      data.append(hasData ? "\n" : "").append(value);
      hasData = true;
    } else if (field.equals("event")) {
      name = value;
    }
  }

  private void endEvent() {
    if (!data.toString().isBlank()) {
      ready.add(new AnswerEvent(name, data.toString()));
    }
    name = null;
    hasData = false;
    data.setLength(0);
  }
}
