package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.assertj.core.api.Assertions;

/** What the contract suites share; a backend names its storage, empty for each test. */
public abstract class StorageContract {
  /** How long leases last in the suites. */
  protected static final Duration LEASE = Duration.ofSeconds(30);

  /** The storage under test, the same object throughout one test. */
  protected abstract StorageUnderTest storage();

  /** Submits a new app. */
  protected final App submitted(String name, String prompt, Instant at) {
    return submitted(Samples.app(name, prompt, at));
  }

  /** Submits an app. */
  protected final App submitted(App app) {
    NewGeneration submission = Samples.submission(app);
    Assertions.assertThat(storage().generations().submit(submission))
        .isInstanceOf(Submission.Accepted.class);
    return app;
  }

  /** An app with version 1 and no generation. */
  protected final App running(String name, Instant at) {
    App app = Samples.app(name, "a prompt", at);
    storage()
        .versions()
        .create(app, Samples.version(app.id(), 0, Samples.tree("index.html", name), null, at));
    return storage().apps().find(app.id()).orElseThrow();
  }

  /** Claims the next generation, which there must be. */
  protected final Claim claimed(Instant now) {
    return storage().generations().claim(LEASE, now).orElseThrow();
  }

  /** Runs tasks at the same moment and gives their results; any failure fails the test. */
  protected static <T> List<T> together(int threads, IntFunction<Callable<T>> tasks) {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int number = 0; number < threads; number++) {
        Callable<T> task = tasks.apply(number);
        futures.add(
            executor.submit(() -> {
              start.await();
              return task.call();
            }));
      }
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    }
  }
}
