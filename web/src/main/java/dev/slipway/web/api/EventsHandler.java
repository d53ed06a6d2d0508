package dev.slipway.web.api;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.engine.live.EventTail;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.EventStream;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code /api/apps/{id}/events}: the durable log as server-sent events. */
public final class EventsHandler {
  private final EventTail tail;
  private final AppDesk desk;

  EventsHandler(EventTail tail, AppDesk desk) {
    this.tail = tail;
    this.desk = desk;
  }

  public Response open(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    long after = after(request);
    boolean untilDone =
        switch (request.queryValue("until").orElse("")) {
          case "done" -> true;
          case "" -> false;
          default -> throw SlipwayException.invalid("until", "The only value is done.");
        };
    return EventStream.response(sink -> {
      SseReader reader = new SseReader(sink, untilDone);
      tail.follow(app, after, reader, sink::closed);
      reader.rethrow();
    });
  }

  /** A reader that comes back names the last event it saw; the header is the newer of the two. */
  private static long after(Request request) {
    String text = request.header("last-event-id");
    String name = "Last-Event-ID";
    if (text == null || text.isEmpty()) {
      text = request.queryValue("since").orElse("0");
      name = "since";
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw SlipwayException.invalid(name, "This is the number of an event, 0 or more.");
    }
    return Long.parseLong(text);
  }

  private static final class SseReader implements EventTail.Reader {
    private final EventStream stream;
    private final boolean untilDone;
    private @Nullable Exception failure;

    SseReader(Body.Sink sink, boolean untilDone) {
      this.stream = new EventStream(sink);
      this.untilDone = untilDone;
    }

    @Override
    public boolean event(Event event) {
      try {
        stream.event(Long.toString(event.sequence()), event.type().wire(), event.data().text());
        return !(untilDone && event.type() == EventType.DONE);
      } catch (IOException | InterruptedException gone) {
        failure = gone;
        return false;
      }
    }

    @Override
    public boolean idle() {
      try {
        stream.idle();
        return !stream.closed();
      } catch (IOException | InterruptedException gone) {
        failure = gone;
        return false;
      }
    }

    void rethrow() throws IOException, InterruptedException {
      if (failure instanceof IOException gone) {
        throw gone;
      }
      if (failure instanceof InterruptedException stopped) {
        throw stopped;
      }
    }
  }
}
