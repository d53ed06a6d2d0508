package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintJsonTest {
  private static final int BLUEPRINTS = 500;
  private static final Composer COMPOSER = new Composer();

  static List<Example> examples() {
    return Example.all().toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExamplesBlueprintComesBackFromItsFile(Example example) {
    Composition composition = COMPOSER.compose(example.prompt());

    assertThat(BlueprintJson.read(AppTexts.of(composition.files()).text("blueprint.json")))
        .isEqualTo(composition.blueprint());
  }

  @Test
  void anyBlueprintComesBack() {
    for (int seed = 0; seed < BLUEPRINTS; seed++) {
      Blueprint blueprint = RandomBlueprints.random(seed);

      String json = BlueprintJson.write(blueprint);
      assertThat(BlueprintJson.read(json)).as("seed %d", seed).isEqualTo(blueprint);
      assertThat(BlueprintJson.write(BlueprintJson.read(json))).isEqualTo(json);
    }
  }

  @Test
  void anyPromptsBlueprintComesBack() {
    for (int seed = 0; seed < BLUEPRINTS; seed++) {
      Blueprint blueprint = COMPOSER.compose(HostilePrompts.random(seed)).blueprint();

      assertThat(BlueprintJson.read(BlueprintJson.write(blueprint)))
          .as("seed %d", seed)
          .isEqualTo(blueprint);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "nothing", "{} {}", "{\"kind\": }", "\u0000", "[[[[[[[["})
  void aFileThatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> BlueprintJson.read(text))
        .isInstanceOf(SlipwayException.class)
        .hasMessage("The app's blueprint.json is not JSON.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{}", "{\"kind\": \"ship\"}", "{\"kind\": 7}"})
  void aFileThatIsNoBlueprintIsRefusedByTheNameOfWhatIsMissing(String text) {
    assertThatThrownBy(() -> BlueprintJson.read(text))
        .isInstanceOf(SlipwayException.class)
        .hasMessage("The app's blueprint.json has no valid \"kind\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\" : \"Invoices\"|\"title\" : 7|title",
        "\"singular\"|\"one\"|singular",
        "\"name\" : \"amount\"|\"name\" : \"a, [alert(1)]\"|name",
        "\"name\" : \"amount\"|\"name\" : \"__proto__\"|name",
        "\"name\" : \"amount\"|\"name\" : \"paid\"|name",
        "\"type\" : \"money\"|\"type\" : \"coins\"|type",
        "\"type\" : \"money\"|\"type\" : \"choice\"|options",
        "\"type\" : \"money\"|\"type\" : \"text\"|totals",
        "\"value\" : \"false\"|\"value\" : \"alert(1)\"|totals",
        "Field\" : \"customer\"|Field\" : \"nobody\"|titleField",
        "\"collection\" : \"invoices\"|\"collection\" : \"In/voices\"|collection",
        "\"kind\" : \"tracker\"|\"kind\" : \"board\"|grouping",
      })
  void aBlueprintThatNoAppCanBeWrittenFromIsRefused(String part, String other, String name) {
    String json =
        BlueprintJson.write(
            COMPOSER
                .compose("invoice list with customer, amount and paid; total unpaid")
                .blueprint());
    assertThat(json).containsOnlyOnce(part);

    assertThatThrownBy(() -> BlueprintJson.read(json.replace(part, other)))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_FIELD))
        .hasMessage("The app's blueprint.json has no valid \"" + name + "\".");
  }

  @Test
  void whatIsNotKnownIsPassedOver() {
    Blueprint blueprint = COMPOSER.compose("book tracker").blueprint();
    String json = BlueprintJson.write(blueprint);

    assertThat(BlueprintJson.read(json.replace("\"search\"", "\"search\", \"teleport\"")))
        .isEqualTo(blueprint);
    assertThat(BlueprintJson.read(json.replaceFirst("\\{", "{\"later\": [1],")))
        .isEqualTo(blueprint);
  }
}
