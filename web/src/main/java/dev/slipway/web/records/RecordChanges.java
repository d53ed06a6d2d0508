package dev.slipway.web.records;

import dev.slipway.core.app.AppId;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.engine.record.AppRecords;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.EventStream;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Live changes of a collection as an event stream.
 *
 * <p>Changes are not kept: {@code ready} tells the reader to list again, and comes first, and again
 * whenever a slow reader missed some.
 */
final class RecordChanges {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int QUEUE = 256;

  private final Feed feed;

  RecordChanges(Feed feed) {
    this.feed = feed;
  }

  Response open(AppId app, Request request) {
    String collection = request.parameter("collection");
    AppRecords.checkCollection(collection);
    return EventStream.response(sink -> follow(new Topic.AppRecords(app, collection), sink));
  }

  private void follow(Topic topic, Body.Sink sink) throws IOException, InterruptedException {
    BlockingQueue<Signal> queue = new ArrayBlockingQueue<>(QUEUE);
    AtomicBoolean missed = new AtomicBoolean(true);
    try (Feed.Subscription _ =
        feed.listen(
            topic,
            signal -> {
              if (!queue.offer(signal)) {
                missed.set(true);
              }
            })) {
      EventStream stream = new EventStream(sink);
      while (!sink.closed()) {
        if (missed.getAndSet(false)) {
          queue.clear();
          stream.event(null, "ready", "{}");
        }
        Signal signal = queue.poll(1, TimeUnit.SECONDS);
        if (signal == null) {
          stream.idle();
        } else {
          JsonNode data = JSON.readTree(signal.data().text());
          stream.event(null, data.path("type").stringValue("updated"), data.toString());
        }
      }
    }
  }
}
