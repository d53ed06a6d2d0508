package dev.slipway.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppId;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.model.ModelUse;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AppJsonTest {
  private static ObjectNode json(@Nullable GenerationUse use) {
    SecureRandom random = new SecureRandom();
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    Generation pending =
        Generation.pending(GenerationId.random(random), AppId.random(random), "x", "auto", now);
    return AppJson.generation(
        new Generation(
            pending.id(),
            pending.app(),
            pending.prompt(),
            pending.engine(),
            GenerationStatus.DONE,
            1,
            1,
            null,
            1,
            use,
            now,
            now));
  }

  @Test
  void aGenerationSaysWhatModelsUsed() {
    ObjectNode node = json(new GenerationUse("openai:gpt-5", new ModelUse(1, 2, 3)));
    assertThat(node.path("engine").asString()).isEqualTo("auto");
    assertThat(node.path("engineUsed").asString()).isEqualTo("openai:gpt-5");
    assertThat(node.path("usage").toString())
        .isEqualTo("{\"inputTokens\":1,\"outputTokens\":2,\"costMicros\":3}");
  }

  @Test
  void whereNoModelWorkedThereIsNothingToSay() {
    assertThat(json(null).has("usage")).isFalse();
    assertThat(json(null).has("engineUsed")).isFalse();
  }
}
