package dev.slipway.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  @TempDir private Path folder;

  private Settings load(Map<Setting, String> flags, Map<String, String> environment)
      throws SettingsException {
    return SettingsLoader.load(flags, environment, folder.resolve("slipway.toml"));
  }

  @Test
  void theDefaultsAreThoseOfTheContract() throws Exception {
    Settings settings = load(Map.of(), Map.of());
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(Path.of("./data"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.token()).isEmpty();
    assertThat(settings.limits().promptCharacters()).isEqualTo(8_000);
    assertThat(settings.limits().fileBytes()).isEqualTo(1_048_576);
    assertThat(settings.limits().appBytes()).isEqualTo(20_971_520);
    assertThat(settings.limits().files()).isEqualTo(500);
  }

  @Test
  void flagsWinOverTheEnvironmentAndThatOverTheFile() throws Exception {
    Files.writeString(
        folder.resolve("slipway.toml"), "port = 1\nhost = \"localhost\"\nmax_files = 7\n");
    Settings settings =
        load(
            Map.of(Setting.PORT, "3"),
            Map.of("SLIPWAY_PORT", "2", "SLIPWAY_MAX_FILES", "8", "PATH", "x"));
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.limits().files()).isEqualTo(8);
    assertThat(settings.host()).isEqualTo("localhost");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearestRightOne() throws Exception {
    assertThatThrownBy(() -> load(Map.of(), Map.of("SLIPWAY_TOKN", "x")))
        .hasMessageContaining("SLIPWAY_TOKN")
        .hasMessageContaining("SLIPWAY_TOKEN?");
    Files.writeString(folder.resolve("slipway.toml"), "preview_domian = \"x\"");
    assertThatThrownBy(() -> load(Map.of(), Map.of())).hasMessageContaining("preview_domain?");
    Files.writeString(folder.resolve("slipway.toml"), "= = =");
    assertThatThrownBy(() -> load(Map.of(), Map.of())).hasMessageContaining("TOML");
  }

  @Test
  void listeningBeyondThisMachineNeedsALongToken() {
    assertThatThrownBy(() -> load(Map.of(Setting.HOST, "0.0.0.0"), Map.of()))
        .hasMessageContaining("SLIPWAY_TOKEN");
    assertThatThrownBy(
            () -> load(Map.of(Setting.HOST, "0.0.0.0"), Map.of("SLIPWAY_TOKEN", "short")))
        .hasMessageContaining("too short");
  }

  @Test
  void secretsDoNotPrintThemselves() throws Exception {
    Settings settings =
        load(
            Map.of(),
            Map.of(
                "SLIPWAY_TOKEN", "canary-canary-canary",
                "SLIPWAY_DATABASE_URL", "postgres://u:canary@h/d"));
    assertThat(settings.toString()).doesNotContain("canary");
  }

  @Test
  void wrongValuesNameTheSettingAndTheBounds() {
    assertThatThrownBy(() -> load(Map.of(Setting.PORT, "70000"), Map.of()))
        .hasMessageContaining("SLIPWAY_PORT")
        .hasMessageContaining("65535");
    assertThatThrownBy(() -> load(Map.of(), Map.of("SLIPWAY_PREVIEW_DOMAIN", "a b")))
        .hasMessageContaining("SLIPWAY_PREVIEW_DOMAIN");
    assertThatThrownBy(() -> load(Map.of(), Map.of("SLIPWAY_REDIS_URL", "redis://x")))
        .hasMessageContaining("SLIPWAY_REDIS_URL");
  }
}
