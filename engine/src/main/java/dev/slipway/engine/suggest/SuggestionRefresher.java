package dev.slipway.engine.suggest;

import dev.slipway.core.app.AppId;
import dev.slipway.engine.edit.AfterVersion;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the suggestions of new versions on threads of its own, two at a time, so that neither a
 * generation nor an edit waits for them. Nothing depends on it: whoever lists suggestions makes
 * those that are missing, as after a server was killed.
 */
public final class SuggestionRefresher implements AfterVersion, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionRefresher.class);
  private static final int AT_ONCE = 2;
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final SuggestionMaker maker;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("suggestions-", 0).factory());

  /** Takes what it works with. */
  public SuggestionRefresher(SuggestionMaker maker) {
    this.maker = maker;
  }

  @Override
  public void published(AppId app) {
    try {
      threads.execute(() -> refresh(app));
    } catch (RejectedExecutionException closed) {
      LOG.debug("the suggestions of app {} are left to the next start", app);
    }
  }

  private void refresh(AppId app) {
    try {
      turns.acquire();
    } catch (InterruptedException stopped) {
      return;
    }
    try {
      if (!threads.isShutdown()) {
        maker.refresh(app);
      }
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.warn("no suggestions were made for app {}", app, failure);
    } finally {
      turns.release();
    }
  }

  /** Lets what has begun end for five seconds, and leaves the rest. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
