package dev.slipway.bench.micro;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What levels of compression cost for a list of twenty apps, and how short they make it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodingBenchmark {
  /** The coding and its level. */
  @Param({
    "gzip 4", "gzip 6", "gzip 9", "br 1", "br 5", "br 11", "zstd 1", "zstd 6", "zstd 19",
  })
  public String coding = "";

  private final byte[] list = ListOfApps.page().toString().getBytes(StandardCharsets.UTF_8);

  /** Loads what is native. */
  @Setup
  public void load() {
    Brotli4jLoader.ensureAvailability();
  }

  /** Compresses it. */
  @Benchmark
  public byte[] encode() throws IOException {
    return encode(coding, list);
  }

  /** How long the list is in each coding, as rows of Markdown. */
  public static String sizes() throws IOException {
    Brotli4jLoader.ensureAvailability();
    byte[] list = ListOfApps.page().toString().getBytes(StandardCharsets.UTF_8);
    StringBuilder table =
        new StringBuilder("| a list of twenty apps | bytes | of the whole |\n|---|--:|--:|\n");
    for (String coding : CodingBenchmark.class.getFields()[0].getAnnotation(Param.class).value()) {
      int length = encode(coding, list).length;
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d of %,d | %.1f %% |%n",
              coding,
              length,
              list.length,
              100.0 * length / list.length));
    }
    return table.toString();
  }

  private static byte[] encode(String coding, byte[] content) throws IOException {
    int level = Integer.parseInt(coding.substring(coding.indexOf(' ') + 1));
    return switch (coding.substring(0, coding.indexOf(' '))) {
      case "gzip" -> gzip(level, content);
      case "br" ->
          Encoder.compress(content, Encoder.Parameters.create(level, 22, Encoder.Mode.TEXT));
      case "zstd" -> Zstd.compress(content, level);
      default -> throw new IllegalArgumentException("no such coding: " + coding);
    };
  }

  private static byte[] gzip(int level, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(level);
          }
        }) {
      gzip.write(content);
    }
    return out.toByteArray();
  }
}
