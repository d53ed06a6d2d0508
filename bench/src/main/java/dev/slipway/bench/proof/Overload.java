package dev.slipway.bench.proof;

import dev.slipway.web.http.Capacity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A server that is asked by far more than it can answer: what it still answers well, how fast it
 * sends the others away, and whether it is as before when they have gone.
 *
 * <p>Three times as many requests arrive as the server answered before. Callers pause at random
 * between an answer, or a refusal, and their next request: if they came back at once, a refusal
 * would take as long as a round of all of them, however cheap it is.
 */
final class Overload {
  private static final int USUAL = 64;

  private static final int TIMES = 3;
  private static final int WARM_UP = 15;

  /** How many reads the server takes at once: those of the crowd that wait instead of pausing. */
  private static final int TAKEN = Capacity.of(Runtime.getRuntime().availableProcessors()).reads();

  private static final int CROWD = TIMES * TAKEN;

  /** How long a server may still have to do with callers who have gone. */
  private static final long RECOVERY_MILLIS = 8_000;

  private static final double LEAST_GOODPUT = 0.8;
  private static final double LEAST_AFTER = 0.9;
  private static final double MOST_REFUSAL = 50;
  private static final int REFUSED = 503;

  private final Ask ask;
  private final List<Double> refusals = Collections.synchronizedList(new ArrayList<>());

  private final AtomicReference<@Nullable IOException> cut = new AtomicReference<>();

  private Overload(Ask ask) {
    this.ask = ask;
  }

  /** Measures, as rows of Markdown. */
  static String measure(Ask ask, int seconds) throws IOException, InterruptedException {
    return new Overload(ask).run(seconds);
  }

  private String run(int seconds) throws IOException, InterruptedException {
    // A rate that still rises would make the crowd too small.
    Load.run(ask, USUAL, seconds * WARM_UP);
    double before = Load.run(ask, USUAL, seconds).perSecond();
    long pause = Math.round((CROWD - TAKEN) / (TIMES * before) * 1_000);
    // Refusing is other work than answering, and has to be learnt too.
    Load.goodput(ask, CROWD, seconds * 4, pause);
    Thread probe = Thread.ofPlatform().start(this::probe);
    double during;
    try {
      during = Load.goodput(ask, CROWD, seconds * 4, pause);
    } finally {
      probe.interrupt();
      probe.join();
    }
    if (cut.get() != null) {
      throw new IllegalStateException("a caller was cut off instead of being refused", cut.get());
    }
    Thread.sleep(RECOVERY_MILLIS);
    Load after = Load.run(ask, USUAL, seconds);
    double[] sorted = refusals.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    String refused =
        sorted.length == 0
            ? "none was seen"
            : String.format(
                Locale.ROOT,
                "%.1f ms, p99 %.1f ms, of %d",
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted.length);
    boolean fast = sorted.length > 0 && sorted[sorted.length / 2] <= MOST_REFUSAL;
    return String.format(
        Locale.ROOT,
        """
        | too many at once, lists from the database | figure | bar |
        |---|--:|---|
        | good answers in a second, %d at once | %,.0f | |
        | the same, %d times as many requests, of %,d callers, for %d s | %,.0f, %.2f × | ≥ %.2f × %s |
        | refusals as one caller more sees them, p50 | %s | ≤ %.0f ms %s |
        | good answers in a second ten seconds later, %d at once | %,.0f, %.2f × | ≥ %.2f × %s |
        """,
        USUAL,
        before,
        TIMES,
        CROWD,
        seconds * 4,
        during,
        during / before,
        LEAST_GOODPUT,
        Report.holds(during >= before * LEAST_GOODPUT),
        refused,
        MOST_REFUSAL,
        Report.holds(fast),
        USUAL,
        after.perSecond(),
        after.perSecond() / before,
        LEAST_AFTER,
        Report.holds(after.perSecond() >= before * LEAST_AFTER));
  }

  /** One caller more, on a connection of its own, who asks now and then until it is interrupted. */
  private void probe() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(ask.url())).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!Thread.currentThread().isInterrupted()) {
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == REFUSED) {
          refusals.add((System.nanoTime() - start) / 1e6);
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      cut.set(failure);
    }
  }
}
