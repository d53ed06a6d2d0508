package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  @Test
  void aTagMatchesInAnyEncodingAndAnyList() {
    assertThat(EntityTags.matches("\"a\"", "a")).isTrue();
    assertThat(EntityTags.matches("W/\"a\"", "a")).isTrue();
    assertThat(EntityTags.matches("\"x\", \"a-gzip\"", "a")).isTrue();
    assertThat(EntityTags.matches("*", "a")).isTrue();
    assertThat(EntityTags.matches("\"ab\"", "a")).isFalse();
    assertThat(EntityTags.matches("a", "a")).isFalse();
    assertThat(EntityTags.matches("", "a")).isFalse();
  }

  @Test
  void gzipIsTakenByItsQuality() {
    Map<String, Boolean> cases =
        Map.of(
            "gzip", true,
            "br, gzip;q=0.5", true,
            "gzip;q=0", false,
            "*", true,
            "*;q=0", false,
            "gzip;q=0, *", false,
            "br", false,
            "", false,
            "GZIP", true,
            "gzip;q=x", false);
    cases.forEach(
        (list, taken) -> assertThat(Compression.acceptsGzip(list)).as(list).isEqualTo(taken));
  }

  @Test
  void onlyWhatShrinksIsCompressed() {
    assertThat(Compression.shrinks("application/json", 1_025)).isTrue();
    assertThat(Compression.shrinks("application/json", 1_024)).isFalse();
    assertThat(Compression.shrinks("text/html; charset=utf-8", 5_000)).isTrue();
    assertThat(Compression.shrinks("application/problem+json", 5_000)).isTrue();
    assertThat(Compression.shrinks("image/svg+xml", 5_000)).isTrue();
    assertThat(Compression.shrinks("image/png", 5_000)).isFalse();
    assertThat(Compression.shrinks("application/zip", 5_000)).isFalse();
    assertThat(Compression.shrinks("text/event-stream", 5_000)).isFalse();
  }

  @Test
  void compressedBytesUnpackToTheSame() throws Exception {
    byte[] content = "slipway ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    byte[] zipped = Compression.gzip(content);
    assertThat(zipped.length).isLessThan(content.length / 10);
    try (java.util.zip.GZIPInputStream in =
        new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }
}
