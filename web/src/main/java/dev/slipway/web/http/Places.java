package dev.slipway.web.http;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How much may be in work at once; whoever finds no place is refused instead of waiting.
 *
 * <p>Answers that are written bit by bit have places of their own: one who only listens must not
 * keep others from asking. So have the questions of operators, or a server with much to do would be
 * taken for dead and ended.
 */
final class Places {
  private static final int URGENT = 16;

  private final Semaphore reads;
  private final Semaphore others;
  private final Semaphore streams;
  private final Semaphore urgent = new Semaphore(URGENT);

  Places(Capacity capacity) {
    this.reads = new Semaphore(capacity.reads());
    this.others = new Semaphore(capacity.others());
    this.streams = new Semaphore(capacity.streams());
  }

  /** What a place is for. */
  enum Purpose {
    READ,
    CHANGE,
    URGENT
  }

  /** One place, which is given back once; for one thread at a time. */
  static final class Place {
    private Semaphore kind;

    private Place(Semaphore kind) {
      this.kind = kind;
    }

    /** Changes this place for one of those that write for long; false where there is none left. */
    boolean changeFor(Places places) {
      if (!places.streams.tryAcquire()) {
        return false;
      }
      kind.release();
      kind = places.streams;
      return true;
    }

    void leave() {
      kind.release();
    }
  }

  /** Whether one who reads would find none. */
  boolean fullOfReaders() {
    return reads.availablePermits() <= 0;
  }

  /** A place; null where none is left. */
  @Nullable Place enter(Purpose purpose) {
    Semaphore kind =
        switch (purpose) {
          case READ -> reads;
          case CHANGE -> others;
          case URGENT -> urgent;
        };
    return kind.tryAcquire() ? new Place(kind) : null;
  }
}
