package dev.slipway.bench.micro;

import dev.slipway.web.http.Response;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.node.ObjectNode;

/** A page of twenty apps as JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListJsonBenchmark {
  private final ObjectNode page = ListOfApps.page();

  /** From rows to the tree of the answer. */
  @Benchmark
  public ObjectNode tree() {
    return ListOfApps.page();
  }

  /** From the tree to bytes. */
  @Benchmark
  public Response bytes() {
    return Response.json(200, page);
  }
}
