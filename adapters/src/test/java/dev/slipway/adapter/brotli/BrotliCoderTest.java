package dev.slipway.adapter.brotli;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import dev.slipway.core.coding.ContentCoder;
import dev.slipway.core.coding.ContentCoder.Effort;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrotliCoderTest {
  @ParameterizedTest
  @EnumSource(Effort.class)
  void whatIsCodedUnpacksToTheSame(Effort effort) throws Exception {
    byte[] content = "slipway größe ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    ContentCoder coder = new BrotliCoder();
    byte[] coded = coder.encode(content, effort).orElseThrow();
    assertThat(coded.length).isLessThan(content.length / 20);
    Brotli4jLoader.ensureAvailability();
    assertThat(Decoder.decompress(coded).getDecompressedData()).isEqualTo(content);
  }

  @Test
  void itsNameIsTheOneOnTheWire() {
    assertThat(new BrotliCoder().name()).isEqualTo("br");
  }
}
