package dev.slipway.engine.generate;

import dev.slipway.core.failure.FailureKind;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.GenerationStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few virtual threads that claim generations and do them.
 *
 * <p>A signal wakes one of them at once; without one they look every second, so that work of
 * another process, or work left over by a crash, is found too.
 */
public final class GenerationWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationWorkers.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final GenerationStore generations;
  private final GenerationWorker worker;
  private final Feed feed;
  private final GenerationLimits limits;
  private final InstantSource clock;
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private final Feed.Subscription subscription;
  private volatile boolean stopping;

  /** Starts the threads. */
  public GenerationWorkers(
      GenerationStore generations,
      GenerationWorker worker,
      Feed feed,
      GenerationLimits limits,
      InstantSource clock) {
    this.generations = generations;
    this.worker = worker;
    this.feed = feed;
    this.limits = limits;
    this.clock = clock;
    this.subscription = feed.listen(new Topic.Work(), signal -> work.release());
    for (int number = 1; number <= limits.workers(); number++) {
      threads.add(Thread.ofVirtual().name("generation-worker-" + number).start(this::run));
    }
  }

  private void run() {
    while (!stopping) {
      try {
        Optional<Claim> claim = generations.claim(limits.lease(), clock.instant());
        if (claim.isPresent()) {
          workUnderLease(claim.get());
        } else {
          boolean _ = work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        rest(failure);
      }
    }
  }

  /**
   * Keeps the lease while the work goes on; gives the work up where it is lost or takes too long.
   */
  private void workUnderLease(Claim claim) {
    Thread self = Thread.currentThread();
    CountDownLatch finished = new CountDownLatch(1);
    AtomicBoolean late = new AtomicBoolean();
    Instant deadline = clock.instant().plus(limits.runTime());
    Thread keeper =
        Thread.ofVirtual()
            .name("lease-" + claim.generation().id())
            .start(() -> keepLease(claim, self, finished, deadline, late));
    Topic cancelled = new Topic.Cancelled(claim.generation().id());
    try (Feed.Subscription _ = feed.listen(cancelled, signal -> self.interrupt())) {
      worker.work(claim);
    } finally {
      finished.countDown();
      joinUninterruptibly(keeper);
      // What the keeper's interrupt was meant for has ended; it must not stop the next work.
      if (!stopping) {
        boolean _ = Thread.interrupted();
      }
    }
    if (late.get() && !stopping) {
      // Another attempt would take as long, and a model's would cost as much.
      worker.giveUp(claim);
    }
  }

  private void keepLease(
      Claim claim,
      Thread workThread,
      CountDownLatch finished,
      Instant deadline,
      AtomicBoolean late) {
    long pause = Math.max(1, limits.lease().toMillis() / 3);
    try {
      while (!finished.await(pause, TimeUnit.MILLISECONDS)) {
        Instant now = clock.instant();
        // The lease is kept to the end, so that nobody begins again what is being given up.
        boolean kept = generations.renew(claim.lease(), limits.lease(), now);
        late.set(!now.isBefore(deadline));
        if (!kept || late.get()) {
          workThread.interrupt();
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (SlipwayException failure) {
      LOG.warn("the lease of generation {} was not renewed", claim.generation().id(), failure);
      workThread.interrupt();
    }
  }

  private static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest(RuntimeException failure) {
    if (stopping) {
      return;
    }
    if (failure instanceof SlipwayException known && known.code().kind() != FailureKind.INTERNAL) {
      // Every worker says so every second, so a trace of it would fill the log.
      LOG.warn("looking for work failed, looking again in {}: {}", LOOK_AGAIN, known.getMessage());
    } else {
      LOG.warn("looking for work failed; looking again in {}", LOOK_AGAIN, failure);
    }
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets running generations end for ten seconds, then leaves them to the next start. */
  @Override
  public void close() {
    stopping = true;
    subscription.close();
    work.release(threads.size());
    long deadline = System.nanoTime() + DRAIN.toNanos();
    try {
      for (Thread thread : threads) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        if (!thread.join(Duration.ofMillis(left))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException stopped) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
