package dev.slipway.core.cache;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps finished answers within a number of bytes, and has each made by one caller at a time.
 *
 * <p>An answer is given out only while none of its tags was invalidated since before its making
 * began. So whoever invalidates after a write and before saying that the write is done can be sure
 * that no later lookup finds what was there before it: neither an answer that was held, nor one
 * whose making was under way.
 *
 * <p>Safe for use by many threads. Nothing blocks except {@link Load#run}, so that everything else
 * may be called on an event loop. A further tier is a decorator that wraps the loads.
 *
 * @param <A> the answers
 */
public interface ResponseCache<A extends CachedAnswer> {
  /**
   * The answer held under a key where it is fresh, or null. For callers who will {@link #look} when
   * there is none; only what is found is counted.
   */
  @Nullable Held<A> find(CacheKey key);

  /**
   * The answer held under a key, or a place among those who wait for it.
   *
   * @param tags what the answer will be made from; the same for every lookup of a key
   * @param lifetime how long it is used again
   */
  Lookup<A> look(CacheKey key, List<CacheTag> tags, Lifetime lifetime);

  /** Weighs the answer under a key again, since it grew; nothing where none is held. */
  void weighAgain(CacheKey key);

  /** Makes every answer with one of these tags out of date, held or under way. */
  void invalidate(Collection<? extends CacheTag> tags);

  /** What it did and what it holds. */
  CacheFigures figures();

  /**
   * An answer that is held.
   *
   * @param ageSeconds how old it is
   */
  record Held<A>(A answer, long ageSeconds) {}

  /** What a lookup found. */
  sealed interface Lookup<A> {
    /** An answer that is fresh. */
    record Fresh<A>(Held<A> held) implements Lookup<A> {}

    /**
     * An answer past its time that no write has made out of date.
     *
     * @param refresh where not null, the caller must run or refuse it
     */
    record Stale<A>(Held<A> held, @Nullable Load<A> refresh) implements Lookup<A> {}

    /**
     * Nothing to use; the answer is being made.
     *
     * @param answer done when it is made, or failed as its making failed
     * @param load where not null, the caller must run or refuse it
     */
    record Awaited<A>(CompletionStage<A> answer, @Nullable Load<A> load) implements Lookup<A> {}
  }

  /** The duty to make an answer for all who wait for it. */
  interface Load<A> {
    /**
     * Makes the answer and gives it to all who wait. Blocks as long as the loader does; call it
     * from a virtual thread. A failure goes to all who wait, is not kept, and is not thrown.
     */
    void run(Loader<A> loader);

    /** Gives up: all who wait get the failure. Does not block. */
    void refuse(RuntimeException failure);
  }

  /** Makes an answer. */
  @FunctionalInterface
  interface Loader<A> {
    /** Makes it; blocks. */
    A load() throws Exception;
  }
}
