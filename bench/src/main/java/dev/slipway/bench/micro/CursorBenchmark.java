package dev.slipway.bench.micro;

import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.paging.Position;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Signing a cursor, and checking one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CursorBenchmark {
  private static final String SCOPE = "apps/CREATED/null";

  private final CursorCodec codec = new CursorCodec(new byte[32]);
  private final Position position = new Position("1764300000000456", "7".repeat(26));
  private final String cursor = codec.encode(SCOPE, position);

  /** Makes the cursor of a page. */
  @Benchmark
  public String sign() {
    return codec.encode(SCOPE, position);
  }

  /** Reads it again. */
  @Benchmark
  public Position check() {
    return codec.decode(SCOPE, cursor);
  }
}
