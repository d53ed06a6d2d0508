package dev.slipway.engine.generate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what has to be stored although the thread was told to stop. */
public final class LastWord {
  private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

  private LastWord() {}

  /**
   * Does it without the interrupt, which would not let the thread wait for the storage, and leaves
   * the thread interrupted as it was. A failure is logged and goes no further: the work that this
   * is the end of has ended already.
   *
   * @param what is stored, for the log
   */
  public static void say(String what, Runnable storing) {
    boolean interrupted = Thread.interrupted();
    try {
      storing.run();
    } catch (RuntimeException failure) {
      LOG.warn("{} was not stored", what, failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
