package dev.slipway.core.feed;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed within one process. */
public final class LocalFeed implements Feed {
  private final ConcurrentHashMap<Topic, List<Registration>> listeners = new ConcurrentHashMap<>();

  @Override
  public void signal(Signal signal) {
    for (Registration registration : listeners.getOrDefault(signal.topic(), List.of())) {
      registration.listener.accept(signal);
    }
  }

  @Override
  public Subscription listen(Topic topic, Consumer<Signal> listener) {
    Registration registration = new Registration(listener);
    listeners.compute(
        topic,
        (key, known) -> {
          List<Registration> list = known == null ? new CopyOnWriteArrayList<>() : known;
          list.add(registration);
          return list;
        });
    return () ->
        listeners.computeIfPresent(
            topic,
            (key, known) -> {
              known.remove(registration);
              return known.isEmpty() ? null : known;
            });
  }

  /** Equal only to itself, so that the same listener registered twice is two registrations. */
  private static final class Registration {
    private final Consumer<Signal> listener;

    Registration(Consumer<Signal> listener) {
      this.listener = listener;
    }
  }
}
