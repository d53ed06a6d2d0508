package dev.slipway.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.adapter.model.ModelProtocol;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which models are asked, from the usual variables and the settings file. */
class ModelSettingsTest {
  @TempDir private Path folder;

  private ModelSettings load(Map<String, String> environment, String... lines)
      throws SettingsException, IOException {
    Path file = folder.resolve("slipway.toml");
    Files.write(file, List.of(lines));
    return SettingsLoader.load(Map.of(), environment, file).models();
  }

  private List<String> names(Map<String, String> environment, String... lines)
      throws SettingsException, IOException {
    return load(environment, lines).chain().stream().map(model -> model.id().toString()).toList();
  }

  private void assertRefused(Map<String, String> environment, List<String> lines, String... words) {
    assertThatThrownBy(() -> load(environment, lines.toArray(String[]::new)))
        .isInstanceOf(SettingsException.class)
        .message()
        .contains(words)
        .doesNotContain("canary");
  }

  @Test
  void withoutAKeyNoModelIsAsked() throws Exception {
    assertThat(load(Map.of()).chain()).isEmpty();
    assertThat(load(Map.of("OPENAI_API_KEY", " ", "OLLAMA_HOST", "")).chain()).isEmpty();
  }

  @Test
  void aKeyAloneIsEnough() throws Exception {
    assertThat(
            names(
                Map.of(
                    "OPENAI_API_KEY", "a",
                    "ANTHROPIC_API_KEY", "b",
                    "GEMINI_API_KEY", "c",
                    "OLLAMA_HOST", "d")))
        .containsExactly(
            "openai:gpt-5",
            "anthropic:claude-sonnet-4-5",
            "gemini:gemini-2.5-pro",
            "ollama:qwen3-coder");
    ModelSetting model = load(Map.of("OPENAI_API_KEY", " a key\n")).chain().getFirst();
    assertThat(model.key().orElseThrow().reveal()).isEqualTo("a key");
    assertThat(model.address()).isEqualTo(URI.create("https://api.openai.com/v1"));
    assertThat(model.missing()).isEmpty();
    assertThat(model.wholeFiles()).isFalse();
    assertThat(model.images()).isTrue();
    assertThat(model.limits()).isEqualTo(ModelLimits.USUAL);
    assertThat(model.price()).isEqualTo(ModelPrice.FREE);
    assertThat(names(Map.of("GOOGLE_API_KEY", "c"))).containsExactly("gemini:gemini-2.5-pro");
  }

  @Test
  void aServerOfOnesOwnNeedsNoKey() throws Exception {
    ModelSetting model =
        load(Map.of("OPENAI_BASE_URL", "http://localhost:8000/v1/")).chain().getFirst();
    assertThat(model.address()).isEqualTo(URI.create("http://localhost:8000/v1"));
    assertThat(model.key()).isEmpty();
    assertThat(model.missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,http://localhost:11434",
    "0.0.0.0,http://127.0.0.1:11434",
    ":8000,http://127.0.0.1:8000",
    "0.0.0.0:8000,http://127.0.0.1:8000",
    "models.local:1,http://models.local:1",
    "https://models.local/ollama,https://models.local/ollama",
    "[::1]:9,http://[::1]:9"
  })
  void ollamaIsWhereOllamaItselfWouldLookForIt(String host, String address) throws Exception {
    ModelSetting model = load(Map.of("OLLAMA_HOST", host)).chain().getFirst();
    assertThat(model.address()).isEqualTo(URI.create(address));
    assertThat(model.protocol()).isEqualTo(ModelProtocol.OLLAMA);
    assertThat(model.wholeFiles()).as("small models spoil edits").isTrue();
    assertThat(model.limits().firstToken()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void theSettingGivesModelsAndTheirOrder() throws Exception {
    Map<String, String> keys = Map.of("OPENAI_API_KEY", "a", "ANTHROPIC_API_KEY", "b");
    assertThat(names(with(keys, "SLIPWAY_MODELS", "anthropic:x, openai , ollama:y:7b")))
        .containsExactly("anthropic:x", "openai:gpt-5", "ollama:y:7b");
    assertThat(names(with(keys, "SLIPWAY_MODELS", "none"))).isEmpty();
    assertThat(names(keys, "models = \"openai:o\"")).containsExactly("openai:o");
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> more = new HashMap<>(some);
    more.put(name, value);
    return more;
  }

  @Test
  void aModelWithoutItsKeyIsThereAndSaysWhatIsMissing() throws Exception {
    ModelSettings settings =
        load(
            Map.of("SLIPWAY_MODELS", "anthropic:x,gemini:y,ollama:z,mine:m"),
            "[[models]]",
            "name = \"mine:m\"",
            "base_url = \"http://localhost:1\"",
            "key_variable = \"MY_KEY\"");
    assertThat(settings.chain())
        .extracting(model -> model.missing().orElse("-"))
        .containsExactly(
            "ANTHROPIC_API_KEY is not set.",
            "GEMINI_API_KEY or GOOGLE_API_KEY is not set.",
            "-",
            "MY_KEY is not set.");
  }

  @Test
  void aTableSaysEverythingOfAModel() throws Exception {
    ModelSettings settings =
        load(
            Map.of("ROUTER_KEY", "router"),
            "[[models]]",
            "name = \"openrouter:qwen/qwen3:free\"",
            "base_url = \"https://router.example.com/v1\"",
            "key_variable = \"ROUTER_KEY\"",
            "output_tokens = 8000",
            "first_token_seconds = 10",
            "silence_seconds = 2.5",
            "total_seconds = 120",
            "edits = \"whole\"",
            "images = true",
            "input_price = 0.25",
            "output_price = 2",
            "day_budget = 1.5",
            "generation_budget = 0.2",
            "concurrent = 2",
            "[[models]]",
            "name = \"claude:proxy\"",
            "protocol = \"anthropic\"",
            "base_url = \"http://localhost:2\"",
            "key = \"in the file\"");
    ModelSetting first = settings.chain().getFirst();
    assertThat(first.id().model()).isEqualTo("qwen/qwen3:free");
    assertThat(first.protocol()).isEqualTo(ModelProtocol.OPENAI);
    assertThat(first.key().orElseThrow().reveal()).isEqualTo("router");
    assertThat(first.limits())
        .isEqualTo(
            new ModelLimits(
                8_000,
                400_000,
                Duration.ofSeconds(10),
                Duration.ofMillis(2_500),
                Duration.ofMinutes(2)));
    assertThat(first.wholeFiles()).isTrue();
    assertThat(first.images()).isTrue();
    assertThat(first.price())
        .isEqualTo(ModelPrice.perMillion(new BigDecimal("0.25"), new BigDecimal("2")));
    assertThat(first.dayMicros()).isEqualTo(1_500_000);
    assertThat(first.generationMicros()).isEqualTo(200_000);
    assertThat(first.concurrent()).isEqualTo(2);
    ModelSetting second = settings.chain().getLast();
    assertThat(second.protocol()).isEqualTo(ModelProtocol.ANTHROPIC);
    assertThat(second.key().orElseThrow().reveal()).isEqualTo("in the file");
    assertThat(settings.toString()).doesNotContain("in the file").doesNotContain("router\"");
  }

  @Test
  void theBreakerIsSet() throws Exception {
    assertThat(load(Map.of()).breaker()).isEqualTo(BreakerSetting.USUAL);
    BreakerSetting breaker =
        load(
                Map.of(),
                "[breaker]",
                "failures = 3",
                "successes = 1",
                "base_wait_seconds = 0.2",
                "ceiling_seconds = 60",
                "half_open_seconds = 90",
                "slow_call_seconds = 20")
            .breaker();
    assertThat(breaker)
        .isEqualTo(
            new BreakerSetting(
                3,
                1,
                Duration.ofMillis(200),
                Duration.ofMinutes(1),
                Duration.ofSeconds(90),
                Optional.of(Duration.ofSeconds(20))));
  }

  @Test
  void unknownNamesAreRefusedWithTheNearestRightOne() {
    assertRefused(Map.of("SLIPWAY_MODEL", "x"), List.of(), "SLIPWAY_MODELS?");
    assertRefused(Map.of(), List.of("[braker]"), "braker", "breaker?");
    assertRefused(Map.of(), List.of("[breaker]", "failure = 1"), "failure", "failures?");
    assertRefused(
        Map.of(),
        List.of("[[models]]", "name = \"openai:x\"", "ouput_tokens = 300"),
        "[[models]] number 1",
        "ouput_tokens",
        "output_tokens?");
    assertRefused(Map.of("SLIPWAY_MODELS", "opanai:x"), List.of(), "opanai", "openai?", "base_url");
    assertRefused(
        Map.of("SLIPWAY_MODELS", "mine:larg"),
        List.of("[[models]]", "name = \"mine:large\"", "base_url = \"http://localhost:1\""),
        "mine:larg",
        "mine:large?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-5", "openai:", "openai:x,", "open ai:x", ":x"})
  void modelsAreWrittenWithTheirProvider(String named) {
    assertRefused(Map.of("SLIPWAY_MODELS", named), List.of(), "SLIPWAY_MODELS", "provider:model");
  }

  @ParameterizedTest
  @CsvSource({
    "output_tokens = 1,output_tokens,256",
    "output_tokens = 1.5,output_tokens,256",
    "output_tokens = \"many\",output_tokens,256",
    "first_token_seconds = 0,first_token_seconds,0.05",
    "silence_seconds = 4000,silence_seconds,3600",
    "total_seconds = nan,total_seconds,3600",
    "total_seconds = inf,total_seconds,3600",
    "edits = \"some\",edits,blocks",
    "images = \"yes\",images,true or false",
    "input_price = 1,output_price,other price",
    "input_price = -1,input_price,from 0",
    "day_budget = 1,day_budget,input_price",
    "generation_budget = 1,generation_budget,input_price",
    "protocol = \"soap\",protocol,anthropic",
    "base_url = \"localhost\",base_url,http://",
    "base_url = \"http://u:canary@h/\",base_url,no user",
    "base_url = \"http://h/?key=canary\",base_url,query",
    "key = \"can\\nary\",key,copy it again",
    "concurrent = 0,concurrent,1000",
    "key = 5,key,between quotes",
  })
  void wrongValuesNameTheFieldTheLimitAndTheFix(String line, String field, String hint) {
    assertRefused(
        Map.of(), List.of("[[models]]", "name = \"openai:x\"", line), "openai:x", field, hint);
  }

  @Test
  void tablesThatContradictAreRefused() {
    assertRefused(Map.of(), List.of("[[models]]", "key = \"canary\""), "number 1", "name");
    assertRefused(
        Map.of(),
        List.of("[[models]]", "name = \"mine:x\""),
        "mine:x",
        "base_url",
        "openai, anthropic, gemini, ollama");
    assertRefused(
        Map.of(),
        List.of("[[models]]", "name = \"openai:x\"", "[[models]]", "name = \"openai:x\""),
        "two tables",
        "openai:x");
    assertRefused(
        Map.of(),
        List.of("[[models]]", "name = \"openai:x\"", "key = \"canary\"", "key_variable = \"KEY\""),
        "key_variable");
    assertRefused(
        Map.of(),
        List.of(
            "[[models]]",
            "name = \"openai:x\"",
            "concurrent = 2",
            "[[models]]",
            "name = \"openai:y\"",
            "concurrent = 3"),
        "openai",
        "concurrent");
    assertRefused(Map.of("SLIPWAY_MODELS", "openai:x,openai:x"), List.of(), "twice");
    assertRefused(Map.of(), List.of("models = [1]"), "number 1", "table");
    assertRefused(Map.of(), List.of("breaker = 1"), "[breaker]", "table");
    assertRefused(
        Map.of(),
        List.of("[breaker]", "base_wait_seconds = 10", "ceiling_seconds = 5"),
        "ceiling_seconds",
        "base_wait_seconds");
  }

  @Test
  void aKeyThatNoHeaderTakesIsRefusedWithoutBeingShown() {
    assertRefused(
        Map.of("OPENAI_API_KEY", "canary\ncanary"), List.of(), "OPENAI_API_KEY", "copy it again");
    assertRefused(
        Map.of("OPENAI_BASE_URL", "http://h/v1?key=canary"), List.of(), "OPENAI_BASE_URL", "query");
    assertRefused(Map.of("OLLAMA_HOST", "http://a b"), List.of(), "OLLAMA_HOST", "address");
  }
}
