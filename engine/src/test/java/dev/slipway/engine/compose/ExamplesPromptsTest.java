package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesPromptsTest {
  private static final int LEAST_EXAMPLES = 98;
  private static final Composer COMPOSER = new Composer();

  static List<Example> examples() {
    return Example.all().toList();
  }

  @Test
  void theExamplesCoverEveryKind() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(LEAST_EXAMPLES).doesNotHaveDuplicates();
    assertThat(examples().stream().map(Example::kind).distinct())
        .containsExactlyInAnyOrderElementsOf(new Kinds().all().stream().map(Kind::word).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleGivesItsKindAndExactlyItsFields(Example example) {
    Blueprint blueprint = COMPOSER.compose(example.prompt()).blueprint();

    assertThat(blueprint.kind().word()).isEqualTo(example.kind());
    Map<String, String> fields = new LinkedHashMap<>();
    blueprint.entity().fields().forEach(field -> fields.put(field.name(), field.type().word()));
    assertThat(fields.entrySet())
        .as("names and types in the order of the form")
        .containsExactlyElementsOf(
            example.fields().entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleLeavesNoWordUnread(Example example) {
    Understanding understanding = COMPOSER.compose(example.prompt()).understanding();

    assertThat(understanding.notUnderstood())
        .as("what an example says beside the app itself")
        .isSubsetOf("nice", "run a small bike repair shop");
  }
}
