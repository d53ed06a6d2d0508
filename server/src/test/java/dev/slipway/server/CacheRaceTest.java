package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers and readers on a real server and a real file. */
class CacheRaceTest {
  private static final int WRITERS = 4;
  private static final int READERS = 6;
  private static final int WRITES = 60;
  private static final Pattern NUMBER = Pattern.compile("number-([0-9]+)-");

  /** An app whose name and whose file count up. */
  private static final class Counted {
    private final String id;
    private final AtomicInteger renamed = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    Counted(String id) {
      this.id = id;
    }
  }

  @Test
  void noReaderGetsAnAnswerOlderThanAWriteThatWasFinishedBeforeItAsked(@TempDir Path data)
      throws Exception {
    ConcurrentLinkedQueue<String> stale = new ConcurrentLinkedQueue<>();
    AtomicInteger hits = new AtomicInteger();
    try (TestServer server = TestServer.start(data)) {
      List<Counted> apps = new ArrayList<>();
      for (int number = 0; number < WRITERS; number++) {
        apps.add(new Counted(server.makeApp("a list of things").path("id").stringValue("")));
      }
      AtomicBoolean over = new AtomicBoolean();
      try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
        List<Future<?>> writers = new ArrayList<>();
        for (Counted app : apps) {
          writers.add(
              threads.submit(() -> {
                write(server, app);
                return null;
              }));
        }
        List<Future<?>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
          Counted app = apps.get(reader % apps.size());
          readers.add(
              threads.submit(() -> {
                while (!over.get()) {
                  read(server, app, stale, hits);
                }
                return null;
              }));
        }
        for (Future<?> writer : writers) {
          writer.get();
        }
        over.set(true);
        for (Future<?> reader : readers) {
          reader.get();
        }
      }
    }
    assertThat(hits).hasValueGreaterThan(50);
    assertThat(stale).isEmpty();
  }

  private static void write(TestServer server, Counted app) throws Exception {
    String address = "/api/apps/" + app.id;
    for (int number = 1; number <= WRITES; number++) {
      String text = "number-" + number + "-";
      server.send("PATCH", address, "{\"name\":\"" + text + "\"}");
      app.renamed.set(number);
      server.send("PUT", address + "/files/a.txt", text, "if-match", "*");
      app.written.set(number);
      Thread.sleep(number % 5);
    }
  }

  private static void read(
      TestServer server, Counted app, ConcurrentLinkedQueue<String> stale, AtomicInteger hits)
      throws Exception {
    String id = app.id;
    check(app.renamed, stale, hits, () -> server.ask("GET", host(server), "/api/apps/" + id));
    check(app.written, stale, hits, () -> server.ask("GET", server.appHost(id), "/a.txt"));
    check(
        app.renamed,
        stale,
        hits,
        () -> server.ask("GET", host(server), "/api/apps"),
        all -> all.substring(Math.max(0, all.indexOf(id))));
  }

  private static String host(TestServer server) {
    return "127.0.0.1:" + server.port();
  }

  private interface Asking {
    String ask() throws Exception;
  }

  private static void check(
      AtomicInteger finished,
      ConcurrentLinkedQueue<String> stale,
      AtomicInteger hits,
      Asking asking)
      throws Exception {
    check(finished, stale, hits, asking, Function.identity());
  }

  private static void check(
      AtomicInteger finished,
      ConcurrentLinkedQueue<String> stale,
      AtomicInteger hits,
      Asking asking,
      Function<String, String> part)
      throws Exception {
    int floor = finished.get();
    String answer = asking.ask();
    Matcher found = NUMBER.matcher(part.apply(answer));
    int seen = found.find() ? Integer.parseInt(found.group(1)) : 0;
    hits.addAndGet(answer.contains("x-cache: hit") ? 1 : 0);
    if (seen < floor) {
      stale.add(seen + " after " + floor + ": " + answer);
    }
  }
}
