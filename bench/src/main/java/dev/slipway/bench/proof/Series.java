package dev.slipway.bench.proof;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The repeated runs of one request against one server.
 *
 * @param runs in the order in which they were made
 */
record Series(List<Load> runs) {
  Series {
    runs = List.copyOf(runs);
  }

  double perSecond() {
    return median(Load::perSecond);
  }

  double median() {
    return median(Load::median);
  }

  double p99() {
    return median(Load::p99);
  }

  /** How far the runs lie apart: half of the way from the slowest to the fastest, by the median. */
  double spread() {
    double least = runs.stream().mapToDouble(Load::perSecond).min().orElse(0);
    double most = runs.stream().mapToDouble(Load::perSecond).max().orElse(0);
    return (most - least) / 2 / perSecond();
  }

  /**
   * How many times as many answers in a second as another one: of each turn by itself, and the
   * median of that, since what disturbs the machine for longer than a run disturbs both of a turn.
   */
  double ratio(Series other) {
    if (runs.size() != other.runs.size()) {
      throw new IllegalArgumentException("not as many turns");
    }
    return median(
        IntStream.range(0, runs.size())
            .mapToDouble(turn -> runs.get(turn).perSecond() / other.runs.get(turn).perSecond()));
  }

  private double median(ToDoubleFunction<Load> value) {
    return median(runs.stream().mapToDouble(value));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
