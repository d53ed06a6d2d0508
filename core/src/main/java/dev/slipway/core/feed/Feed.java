package dev.slipway.core.feed;

import java.util.function.Consumer;

/**
 * Carries signals from writers to readers. A signal may be lost between processes and may come
 * twice, so what matters is read from a store, and the signal only says when to look.
 *
 * <p>Safe for use by many threads; nothing blocks.
 */
public interface Feed {
  /** Tells all listeners of a topic, after the commit that they will look for. */
  void signal(Signal signal);

  /**
   * Listens to a topic until the subscription is closed. The listener is called on the signalling
   * thread and must return at once.
   */
  Subscription listen(Topic topic, Consumer<Signal> listener);

  /** A listener's registration. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
