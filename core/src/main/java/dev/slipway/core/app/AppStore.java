package dev.slipway.core.app;

import dev.slipway.core.paging.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apps. Apps enter through {@link dev.slipway.core.generation.GenerationStore#submit}, since
 * an app and the job that makes it become visible together.
 *
 * <p>All methods block; call them from a virtual thread. Storage that cannot be reached fails with
 * {@code storage-unavailable}. Times are kept to the microsecond.
 */
public interface AppStore {
  /** One app, or empty where there is none of this id. */
  Optional<App> find(AppId id);

  /** A page of apps and their number, which costs no scan; reads no file. */
  AppListing list(AppQuery query);

  /** How many apps there are in a status, or in all for null; costs no scan. */
  long count(@Nullable AppStatus status);

  /**
   * A page of apps that hold every word of the text, the last word also as a beginning; the best
   * first within the newest matches. Empty where the text holds no word.
   */
  Page<AppHit> search(AppSearch search);

  /** Gives an app another name, atomically; empty where there is no such app. */
  Optional<App> rename(AppId id, String name, Instant now);

  /**
   * Switches a running app off or a stopped one on, atomically. An app in another status is left as
   * it is and returned; empty where there is no such app.
   */
  Optional<App> changeStatus(AppId id, AppStatus stoppedOrRunning, Instant now);

  /** Deletes an app and all that it owns, atomically; false where there was none. */
  boolean delete(AppId id);
}
