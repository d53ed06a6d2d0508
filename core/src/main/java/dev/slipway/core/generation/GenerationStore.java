package dev.slipway.core.generation;

import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.model.ModelImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps generations as a queue of durable jobs: oldest first, one at a time for each app.
 *
 * <p>Leases are judged by the {@code now} that callers pass; with several processes that is the
 * clock of the storage. All methods block and are atomic; call them from a virtual thread.
 */
public interface GenerationStore {
  /** Stores a generation, and the app that it makes, before anybody is told of it. */
  Submission submit(NewGeneration submission);

  /**
   * Takes the oldest generation that is pending, or whose lease ran out, and whose app has no other
   * under a valid lease. Counts the attempt, gives a higher fencing token, and sets a new app to
   * generating. Empty where there is nothing to do.
   */
  Optional<Claim> claim(Duration leaseTime, Instant now);

  /** Prolongs a lease; false where it is lost, and the worker must stop. */
  boolean renew(Lease lease, Duration leaseTime, Instant now);

  /**
   * Finishes a generation that makes no version, with its last events, in one transaction: done, or
   * failed with the reason. An app that has no version is then failed in either case, since its
   * first prompt led to none. False, with nothing written, where the lease is lost.
   *
   * @param use what models used for this attempt, added to what earlier ones did; null for nothing
   */
  boolean finish(
      Lease lease,
      @Nullable String failure,
      @Nullable GenerationUse use,
      List<NewEvent> events,
      Instant now);

  /**
   * Adds what models used for an attempt that ended without {@link #finish}, such as one that was
   * cancelled, whatever became of the generation. Nothing happens where there is none.
   */
  void charge(AppId app, GenerationId id, GenerationUse use);

  /**
   * Cancels a generation that is not final, with its last events; its lease is lost at once, and an
   * app without a version is failed with the reason cancelled. False where it is final already or
   * there is none.
   */
  boolean cancel(AppId app, GenerationId id, List<NewEvent> events, Instant now);

  /** One generation of an app, or empty where there is none. */
  Optional<Generation> find(AppId app, GenerationId id);

  /** The pictures beside a generation's prompt, in their order; none where there is no such one. */
  List<ModelImage> images(AppId app, GenerationId id);

  /** The newest generations of an app, newest first, at most {@code limit}. */
  List<Generation> history(AppId app, int limit);
}
