package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.resilience.BreakerSettings;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.server.settings.ModelSetting;
import dev.slipway.server.settings.ModelSettings;
import dev.slipway.server.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around a model, made from its settings. */
class ModelWiringTest {
  @TempDir private Path folder;

  private ModelSettings settings(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("slipway.toml"), List.of(lines));
    return SettingsLoader.load(Map.of(), Map.of("OPENAI_API_KEY", "a key of the tests"), file)
        .models();
  }

  private BreakerSettings breaker(String... lines) throws Exception {
    ModelSettings settings = settings(lines);
    ModelSetting model = settings.chain().getFirst();
    return ModelWiring.settings(model, settings.breaker());
  }

  @ParameterizedTest
  @CsvSource({"1,0.05", "60,30", "300,30", "3600,0.05"})
  void aProbeIsNotCutBeforeTheLimitOfItsFirstPiece(double firstToken, double halfOpen)
      throws Exception {
    BreakerSettings settings =
        breaker(
            "[breaker]",
            "half_open_seconds = " + halfOpen,
            "[[models]]",
            "name = \"openai:x\"",
            "first_token_seconds = " + firstToken);
    assertThat(settings.halfOpenMost())
        .isGreaterThan(Duration.ofMillis((long) (firstToken * 1_000)))
        .isLessThan(Duration.ofMillis((long) (firstToken * 1_000)).plusMinutes(1));
  }

  @Test
  void aProbeMayBeGivenLongerThanThat() throws Exception {
    assertThat(breaker("[breaker]", "half_open_seconds = 900").halfOpenMost())
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void theAuditsNumbersAreTheUsualOnes() throws Exception {
    BreakerSettings usual = breaker("");
    assertThat(usual.failureThreshold()).isEqualTo(5);
    assertThat(usual.successThreshold()).isEqualTo(2);
    assertThat(usual.basePause()).isEqualTo(Duration.ofSeconds(30));
    assertThat(usual.ceiling()).isEqualTo(Duration.ofMinutes(5));
    BreakerSettings set =
        breaker(
            "[breaker]",
            "failures = 7",
            "successes = 3",
            "base_wait_seconds = 1",
            "ceiling_seconds = 2",
            "slow_call_seconds = 4");
    assertThat(set.failureThreshold()).isEqualTo(7);
    assertThat(set.successThreshold()).isEqualTo(3);
    assertThat(set.basePause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(set.ceiling()).isEqualTo(Duration.ofSeconds(2));
    assertThat(set.slowCall()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void generationsThatWaitForAModelLeaveRoomForOthersAndHaveTimeForTheWholeChain()
      throws Exception {
    ModelSettings two =
        settings(
            "[[models]]",
            "name = \"openai:x\"",
            "concurrent = 3",
            "[[models]]",
            "name = \"openai:y\"",
            "concurrent = 3",
            "[[models]]",
            "name = \"ollama:z\"",
            "total_seconds = 60");
    GenerationLimits usual = GenerationLimits.DEFAULT;
    GenerationLimits limits = Models.limits(two, 100);
    assertThat(limits.promptCharacters()).isEqualTo(100);
    assertThat(limits.workers()).isEqualTo(usual.workers() + 3 + 4);
    assertThat(limits.runTime()).isEqualTo(usual.runTime().plusMinutes(20 + 20 + 2));
    assertThat(Models.limits(settings("models = \"none\""), 100).workers())
        .isEqualTo(usual.workers());
  }
}
