package dev.slipway.adapter.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A way to read and to write, in transactions that are whole or not at all. */
interface Database extends AutoCloseable {
  /** Work on a session. */
  @FunctionalInterface
  interface Work<T> {
    T run(Session session) throws SQLException;
  }

  /** The usual limit of a read. */
  Duration USUAL = Duration.ofSeconds(10);

  /** Reads what is committed; cut off after the limit with {@code timed-out}. Blocks. */
  <T> T read(Duration limit, Work<T> work);

  /** Reads with the usual limit. */
  default <T> T read(Work<T> work) {
    return read(USUAL, work);
  }

  /** Writes; returns when the transaction is durable. Blocks. */
  <T> T write(Work<T> work);

  /** What differs between the engines. */
  Dialect dialect();

  /** Engine, version and the settings that matter, as the engine says them. */
  StorageStatus status();

  /** Figures for the metrics. */
  Map<String, Double> figures();

  @Override
  void close();
}
