package dev.slipway.bench.proof;

import dev.slipway.bench.micro.CodingBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What the inner parts cost, measured by JMH in processes of their own. */
final class Parts {
  private Parts() {}

  /** As a table of Markdown. */
  static String measure() {
    Options options =
        new OptionsBuilder()
            .include("dev\\.slipway\\.bench\\.micro\\..*")
            .forks(2)
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1))
            .build();
    Collection<RunResult> results;
    try {
      results = new Runner(options).run();
    } catch (RunnerException failure) {
      throw new IllegalStateException("the parts were not measured", failure);
    }
    StringBuilder table =
        new StringBuilder(
            "| part (JMH, 2 forks, 3 × 1 s) | one call | error, 99.9 % |\n|---|--:|--:|\n");
    for (RunResult result : results) {
      Result<?> score = result.getPrimaryResult();
      String coding = result.getParams().getParam("coding");
      String name = result.getParams().getBenchmark() + (coding == null ? "" : " " + coding);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f %s | ± %.3f |%n",
              name.substring("dev.slipway.bench.micro.".length()),
              score.getScore(),
              score.getScoreUnit().replace("/op", ""),
              score.getScoreError()));
    }
    return table.append('\n').append(sizes()).toString();
  }

  private static String sizes() {
    try {
      return CodingBenchmark.sizes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
