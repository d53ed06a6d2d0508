package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.coding.ContentCoder.Effort;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  @Test
  void aTagMatchesItselfOnlyWeakOrStrongInAnyList() {
    assertThat(EntityTags.matches("\"a\"", "\"a\"")).isTrue();
    assertThat(EntityTags.matches("W/\"a\"", "\"a\"")).isTrue();
    assertThat(EntityTags.matches("\"a\"", "W/\"a\"")).isTrue();
    assertThat(EntityTags.matches("\"x\", W/\"y,z\" , \"a-gzip\"", "\"a-gzip\"")).isTrue();
    assertThat(EntityTags.matches("*", "\"a\"")).isTrue();
    assertThat(EntityTags.matches("\"a-gzip\"", "\"a\"")).isFalse();
    assertThat(EntityTags.matches("\"a-br\"", "\"a-gzip\"")).isFalse();
    assertThat(EntityTags.matches("\"ab\"", "\"a\"")).isFalse();
    assertThat(EntityTags.matches("a", "\"a\"")).isFalse();
    assertThat(EntityTags.matches("", "\"a\"")).isFalse();
  }

  @Test
  void onlyWhatShrinksIsCompressed() {
    assertThat(Codings.shrinks("application/json", 1_025)).isTrue();
    assertThat(Codings.shrinks("application/json", 1_024)).isFalse();
    assertThat(Codings.shrinks("text/html; charset=utf-8", 5_000)).isTrue();
    assertThat(Codings.shrinks("application/problem+json", 5_000)).isTrue();
    assertThat(Codings.shrinks("image/svg+xml", 5_000)).isTrue();
    assertThat(Codings.shrinks("image/png", 5_000)).isFalse();
    assertThat(Codings.shrinks("application/zip", 5_000)).isFalse();
    assertThat(Codings.shrinks("text/event-stream", 5_000)).isFalse();
    assertThat(Codings.shrinks(null, 5_000)).isFalse();
  }

  @Test
  void compressedBytesUnpackToTheSame() throws Exception {
    byte[] content = "slipway ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    for (Effort effort : Effort.values()) {
      byte[] zipped = new GzipCoder().encode(content, effort).orElseThrow();
      assertThat(zipped.length).isLessThan(content.length / 10);
      try (java.util.zip.GZIPInputStream in =
          new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
    }
  }
}
