package dev.slipway.testkit;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.model.ModelId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What models cost each day, in memory. */
public final class InMemoryModelBudget implements ModelBudget {
  private final Map<Day, Long> days = new HashMap<>();

  /** A model on a day. */
  private record Day(ModelId model, LocalDate date) {
    static Day of(ModelId model, Instant now) {
      return new Day(model, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
  }

  /** Nothing is spent yet. */
  public InMemoryModelBudget() {}

  @Override
  public synchronized boolean reserve(ModelId model, Instant now, long micros, long dayMicros) {
    long before = spent(model, now);
    if (micros > dayMicros || before > dayMicros - micros) {
      return false;
    }
    days.put(Day.of(model, now), before + micros);
    return true;
  }

  @Override
  public synchronized void settle(ModelId model, Instant reservedAt, long reserved, long spent) {
    days.computeIfPresent(Day.of(model, reservedAt), (_, before) -> before - reserved + spent);
  }

  @Override
  public synchronized long spent(ModelId model, Instant now) {
    return days.getOrDefault(Day.of(model, now), 0L);
  }
}
