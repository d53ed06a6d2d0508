package dev.slipway.bench.micro;

import dev.slipway.adapter.caffeine.CaffeineResponseCache;
import dev.slipway.adapter.telemetry.PrometheusTelemetry;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.web.cache.AnswerCache;
import dev.slipway.web.cache.Audience;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.Recalled;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Share;
import dev.slipway.web.http.Sharing;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the head of a request to the answer that is kept for it, with its count in the metrics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeptAnswerBenchmark {
  private static final String HOST = "127.0.0.1:8080";
  private static final String URI = "/api/apps?limit=20";

  private final AnswerCache answers =
      new AnswerCache(
          new CaffeineResponseCache<>(1L << 26, InstantSource.system()),
          new Codings(List.of()),
          new PrometheusTelemetry());
  private final Request plain = request(Map.of("host", List.of(HOST)));
  private final Request shrunk =
      request(Map.of("host", List.of(HOST), "accept-encoding", List.of("gzip, deflate, br, zstd")));
  private final Request known =
      request(Map.of("host", List.of(HOST), "if-none-match", List.of("*")));

  private static Request request(Map<String, List<String>> headers) {
    return new Request(
        "GET",
        HOST,
        URI,
        "/api/apps",
        Map.of(),
        List.of(Map.entry("limit", "20")),
        headers,
        new byte[0]);
  }

  /** Has each answer made once. */
  @Setup
  public void make() {
    byte[] list = "{\"name\":\"an app of many\"},".repeat(200).getBytes(StandardCharsets.UTF_8);
    for (Request request : List.of(plain, shrunk)) {
      Sharing sharing =
          answers.share(
              Audience.ANYBODY,
              "/api/apps",
              new Share(List.of("limit=20"), List.of(new CacheTag.Lists()), Lifetime.LONG),
              request,
              _ -> Response.of(200, "application/json", list),
              answer -> answer);
      if (sharing.look()
          instanceof
          Sharing.Outcome.Later(CompletionStage<Recalled> made, Sharing.@Nullable Work work)) {
        if (work != null) {
          work.run();
        }
        made.toCompletableFuture().join();
      }
    }
    if (recall(known).wire().status() != 304) {
      throw new IllegalStateException("a known answer was sent again");
    }
  }

  /** As it is. */
  @Benchmark
  public Recalled plain() {
    return recall(plain);
  }

  /** In a coding that was made before. */
  @Benchmark
  public Recalled coded() {
    return recall(shrunk);
  }

  /** The client has it already. */
  @Benchmark
  public Recalled notModified() {
    return recall(known);
  }

  private Recalled recall(Request request) {
    Recalled found = answers.recall(HOST, URI, request, _ -> true);
    if (found == null) {
      throw new IllegalStateException("nothing was kept");
    }
    return found;
  }
}
