package dev.slipway.adapter.sql;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a writer has done so far; written by one thread and read by others. */
final class WriteFigures {
  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong largestBatch = new AtomicLong();
  private final AtomicLong waitNanoseconds = new AtomicLong();

  void committed(int batch) {
    commits.incrementAndGet();
    requests.addAndGet(batch);
    largestBatch.accumulateAndGet(batch, Math::max);
  }

  /** A request was taken out of the queue. */
  void waited(long nanoseconds) {
    waitNanoseconds.addAndGet(nanoseconds);
  }

  void refused() {
    refused.incrementAndGet();
  }

  Map<String, Double> snapshot(int queued, long logBytes) {
    return Map.of(
        "commits", (double) commits.get(),
        "requests", (double) requests.get(),
        "refused", (double) refused.get(),
        "batch.largest", (double) largestBatch.get(),
        "wait.seconds", waitNanoseconds.get() / 1e9,
        "queued", (double) queued,
        "log.bytes", (double) logBytes);
  }
}
