package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.json.Json;
import org.junit.jupiter.api.Test;

class AppMetadataTest {
  @Test
  void keepsWhatElseIsSaid() {
    Json before = new Json("{\"engine\":\"import\",\"understanding\":{\"kind\":\"board\"}}");

    assertThat(AppMetadata.withUnderstanding(before, new Json("{\"kind\":\"notes\"}")))
        .isEqualTo(new Json("{\"engine\":\"import\",\"understanding\":{\"kind\":\"notes\"}}"));
    assertThat(AppMetadata.withUnderstanding(new Json("[]"), before)).isEqualTo(new Json("[]"));
  }
}
