package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FileTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of an app one after the other, it stays an app. */
class RandomFurtherPromptsTest {
  private static final Composer COMPOSER = new Composer();
  private static final int RUNS = Integer.getInteger("slipway.further.runs", 12);
  private static final int PROMPTS = 10;

  /** Two examples of each kind. */
  static List<Example> examples() {
    Map<String, List<Example>> byKind = new LinkedHashMap<>();
    Example.all()
        .forEach(each -> byKind.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
    return byKind.values().stream().flatMap(each -> each.stream().limit(2)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anAppStaysWholeWhateverIsAskedOfIt(Example example) {
    Composition first = COMPOSER.compose(example.prompt());
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(example.prompt().hashCode() * 31L + run);
      FileTree files = first.files();
      Blueprint before = first.blueprint();
      List<String> asked = new ArrayList<>(List.of(example.prompt()));
      for (int each = 0; each < PROMPTS; each++) {
        String prompt = FurtherPrompts.random(random);
        asked.add(prompt);
        switch (changed(files, prompt, asked)) {
          case Reworked.Changed(Composition made) -> {
            assertWhole(before, made, asked);
            assertThat(shown(made.files())).as(String.join("\n", asked)).isNotEqualTo(shown(files));
            files = made.files();
            before = made.blueprint();
          }
          case Reworked.Refused(String reason) -> assertThat(reason).contains("composer");
        }
      }
    }
  }

  /** What visitors get to see. */
  private static Map<String, String> shown(FileTree files) {
    Map<String, String> shown = new TreeMap<>(AppTexts.of(files).files());
    shown.keySet().removeAll(List.of("blueprint.json", "README.md"));
    return shown;
  }

  private static Reworked changed(FileTree files, String prompt, List<String> asked) {
    try {
      return COMPOSER.change(files, prompt);
    } catch (RuntimeException problem) {
      throw new AssertionError(String.join("\n", asked), problem);
    }
  }

  private static void assertWhole(Blueprint before, Composition made, List<String> asked) {
    String prompts = String.join("\n", asked);
    Blueprint after = made.blueprint();
    assertThat(after).as(prompts).isNotEqualTo(before);
    assertThat(made.understanding().understood()).as(prompts).isNotEmpty();
    assertThat(made.name()).as(prompts).isNotBlank();
    try {
      assertThat(BlueprintJson.read(BlueprintJson.write(after))).as(prompts).isEqualTo(after);
    } catch (RuntimeException problem) {
      throw new AssertionError(prompts + "\n" + problem.getMessage(), problem);
    }
    WrittenApps.assertWhole(AppTexts.of(made.files()));
  }
}
