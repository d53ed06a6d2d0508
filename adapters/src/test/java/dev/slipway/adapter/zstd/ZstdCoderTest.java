package dev.slipway.adapter.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.coding.ContentCoder.Effort;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZstdCoderTest {
  @ParameterizedTest
  @EnumSource(Effort.class)
  void whatIsCodedUnpacksToTheSame(Effort effort) {
    byte[] content = "slipway größe ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    byte[] coded = new ZstdCoder().encode(content, effort).orElseThrow();
    assertThat(coded.length).isLessThan(content.length / 20);
    assertThat(Zstd.decompress(coded, content.length)).isEqualTo(content);
    assertThat(new ZstdCoder().name()).isEqualTo("zstd");
  }
}
