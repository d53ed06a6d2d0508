package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.json.Json;
import dev.slipway.engine.live.EventTail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTailTest {
  private static final long SEED = 20_261_101;
  private static final int EVENTS = 3_000;
  private static final int READERS = 60;

  @TempDir private Path data;

  @Test
  void readersThatJoinWhileEventsFlowSeeEachOneOnceInOrder() throws Exception {
    try (SqlStorage storage = SqlStorage.openSqlite(data.resolve("slipway.db"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      LocalFeed feed = new LocalFeed();
      AppId app = TestApps.submit(storage, "a list");
      Lease lease =
          storage.generations().claim(Duration.ofHours(1), Instant.now()).orElseThrow().lease();
      EventTail tail = new EventTail(storage.events(), storage.apps(), feed);
      long target = storage.events().last(app) + EVENTS;
      Random random = new Random(SEED);
      List<Future<List<Long>>> seen = new ArrayList<>();
      List<Long> starts = new ArrayList<>();
      int written = 0;
      while (written < EVENTS) {
        if (seen.size() < READERS && random.nextInt(3) == 0) {
          long after = random.nextInt(written + 1);
          starts.add(after);
          seen.add(threads.submit(() -> follow(tail, app, after, target)));
        }
        int batch = Math.min(EVENTS - written, 1 + random.nextInt(5));
        List<NewEvent> events = new ArrayList<>();
        for (int count = 0; count < batch; count++) {
          written++;
          events.add(new NewEvent(EventType.LOG, new Json("{\"n\":" + written + "}")));
        }
        assertThat(storage.events().append(lease, events, Instant.now())).isTrue();
        feed.signal(Signal.of(new Topic.AppEvents(app)));
      }
      assertThat(seen).hasSize(READERS);
      for (int number = 0; number < READERS; number++) {
        assertThat(seen.get(number).get())
            .isEqualTo(LongStream.rangeClosed(starts.get(number) + 1, target).boxed().toList());
      }
    }
  }

  private static List<Long> follow(EventTail tail, AppId app, long after, long target)
      throws InterruptedException {
    List<Long> numbers = new ArrayList<>();
    tail.follow(
        app,
        after,
        new EventTail.Reader() {
          @Override
          public boolean event(Event event) {
            numbers.add(event.sequence());
            return event.sequence() < target;
          }

          @Override
          public boolean idle() {
            return true;
          }
        },
        () -> false);
    return numbers;
  }
}
