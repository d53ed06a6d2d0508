package dev.slipway.adapter.sql;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.model.ModelId;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What models cost each day, in SQL: a row for each model and day. */
final class SqlModelBudget implements ModelBudget {
  private final Database database;

  SqlModelBudget(Database database) {
    this.database = database;
  }

  @Override
  public boolean reserve(ModelId model, Instant now, long micros, long dayMicros) {
    if (micros > dayMicros) {
      return false;
    }
    // The condition and the change are one statement, so no two calls can spend the same money.
    return database.write(session ->
        session.update(
                "INSERT INTO model_days(model, day, micros) VALUES (?, ?, ?)"
                    + " ON CONFLICT (model, day) DO UPDATE"
                    + " SET micros = model_days.micros + excluded.micros"
                    + " WHERE model_days.micros <= ?",
                model.toString(),
                day(now),
                micros,
                dayMicros - micros)
            == 1);
  }

  @Override
  public void settle(ModelId model, Instant reservedAt, long reserved, long spent) {
    int _ =
        database.write(session ->
            session.update(
                "UPDATE model_days SET micros = micros + ? WHERE model = ? AND day = ?",
                spent - reserved,
                model.toString(),
                day(reservedAt)));
  }

  @Override
  public long spent(ModelId model, Instant now) {
    return database
        .read(session ->
            session.first(
                "SELECT micros FROM model_days WHERE model = ? AND day = ?",
                row -> row.getLong(1),
                model.toString(),
                day(now)))
        .orElse(0L);
  }

  private static long day(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
  }
}
