package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class HostilePromptTest {
  private static final int PROMPTS = 2_000;
  private static final int MOST_FILES = 50;
  private static final Pattern TAG = Pattern.compile("<[^>]*>?");
  private static final Pattern VALUE = Pattern.compile("\"[^\"<>]*\"");

  private static final Composer COMPOSER = new Composer();

  /** The files that words of the prompt are written into. */
  private static final Set<String> WORDED =
      Set.of("index.html", "js/model.js", "blueprint.json", "README.md");

  @Test
  void noPromptBreaksOutOfTheFileItIsWrittenInto() {
    Set<String> usualTags = usualTags();
    for (int seed = 0; seed < PROMPTS; seed++) {
      Composition composition = COMPOSER.compose(HostilePrompts.random(seed));
      AppTexts app = AppTexts.of(composition.files());

      assertThat(app.files()).as("seed %d", seed).hasSizeLessThanOrEqualTo(MOST_FILES);
      assertThat(usualTags).as("seed %d", seed).containsAll(tags(app.text("index.html")));
      assertThat(ScriptCheck.problem(app.text("js/model.js"))).as("seed %d", seed).isEmpty();
      assertThat(BlueprintJson.read(app.text("blueprint.json")))
          .as("seed %d", seed)
          .isEqualTo(composition.blueprint());
      assertThat(app.text("README.md")).as("seed %d", seed).doesNotContain("<", ">", "](");
      app.files()
          .values()
          .forEach(text -> assertThat(text).doesNotContain("\0", "\u2028", "\u202E"));
    }
  }

  @Test
  void noWordOfAPromptReachesTheOtherFiles() {
    AppWriter writer = new AppWriter(new Lexicon());
    for (int seed = 0; seed < PROMPTS; seed++) {
      Composition composition = COMPOSER.compose(HostilePrompts.random(seed));
      Blueprint plain = withoutWords(composition.blueprint());
      Map<String, String> files = new TreeMap<>(AppTexts.of(composition.files()).files());
      Map<String, String> plainFiles = new TreeMap<>(AppTexts.of(writer.write(plain)).files());

      files.keySet().removeAll(WORDED);
      plainFiles.keySet().removeAll(WORDED);
      assertThat(files).as("seed %d", seed).isEqualTo(plainFiles);
    }
  }

  @Test
  @Timeout(10)
  void theLongestPromptsOfOnlyMarksAreReadAtOnce() {
    for (String piece : List.of("- ", "a - ", "f, ", "a;", "((a", "x:", "with a, ", "\n- ", "/")) {
      String prompt = ("tracker with x " + piece.repeat(8_000)).substring(0, 8_000);
      for (int time = 0; time < 20; time++) {
        assertThat(COMPOSER.compose(prompt).blueprint().entity().fields())
            .as(piece)
            .hasSizeLessThanOrEqualTo(PromptReader.MOST_FIELDS + 1);
      }
    }
  }

  @Test
  void theMetadataOfAHostilePromptIsJson() {
    for (int seed = 0; seed < PROMPTS; seed++) {
      Composition composition = COMPOSER.compose(HostilePrompts.random(seed));

      assertThat(composition.name()).isNotBlank();
      assertThat(composition.name().codePointCount(0, composition.name().length()))
          .isLessThanOrEqualTo(200);
      String metadata = composition.understanding().metadata().text();
      assertThat(JsonMapper.shared().readTree(metadata).path("kind").isString()).isTrue();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(metadata)).isTrue();
    }
  }

  @Test
  void noTextOfABlueprintBreaksOutOfTheFileItIsWrittenInto() {
    AppWriter writer = new AppWriter(new Lexicon());
    Set<String> usualTags = usualTags();
    for (int seed = 0; seed < PROMPTS; seed++) {
      AppTexts app = AppTexts.of(writer.write(RandomBlueprints.random(seed)));

      assertThat(usualTags).as("seed %d", seed).containsAll(tags(app.text("index.html")));
      assertThat(ScriptCheck.problem(app.text("js/model.js"))).as("seed %d", seed).isEmpty();
      assertThat(app.text("README.md")).as("seed %d", seed).doesNotContain("<", ">", "](");
    }
  }

  @Test
  void theChecksFindWhatWouldBreakOut() {
    for (String line :
        List.of(
            "  one: 'it's',",
            "  one: '</script>',",
            "  one: alert(1),",
            "  one: '\u2028',",
            "alert(1)")) {
      assertThat(ScriptCheck.problem(line)).as(line).contains(line);
    }
    assertThat(ScriptCheck.problem("  one: 'it\\'s \\u003c/script>',")).isPresent();
    assertThat(ScriptCheck.problem("  one: 'it\\'s \\u003c/script\\u003e',")).isEmpty();
    assertThat(usualTags())
        .doesNotContainAnyElementsOf(tags("<script>alert(1)</script ><img src=x"));
  }

  /** The blueprint with the same traits and none of its texts. */
  private static Blueprint withoutWords(Blueprint blueprint) {
    return new Blueprint(
        blueprint.kind(),
        "Title",
        "Description",
        blueprint.entities().stream().map(HostilePromptTest::withoutWords).toList(),
        blueprint.grouping().map(each -> new Grouping(each.field(), each.label(), List.of("One"))),
        blueprint.features(),
        blueprint.totals(),
        blueprint.charts(),
        blueprint.rules(),
        blueprint.derived(),
        blueprint.settings(),
        List.of(),
        blueprint.theme());
  }

  private static Entity withoutWords(Entity entity) {
    List<Field> fields =
        entity.fields().stream()
            .map(field ->
                new Field(
                    field.name(),
                    "Label",
                    field.type(),
                    field.options().isEmpty() ? List.of() : List.of("One", "Two"),
                    field.to()))
            .toList();
    return new Entity("one", "many", entity.collection(), entity.titleField(), fields);
  }

  private static Set<String> usualTags() {
    Set<String> tags = new TreeSet<>();
    for (Example example : Example.all().toList()) {
      tags.addAll(tags(AppTexts.of(COMPOSER.compose(example.prompt()).files()).text("index.html")));
    }
    AppTexts full = AppTexts.of(COMPOSER.write(TrackerBlueprints.full()));
    tags.addAll(tags(full.text("index.html")));
    return tags;
  }

  /** The tags of a page without the values of their attributes. */
  private static Set<String> tags(String html) {
    return TAG.matcher(html)
        .results()
        .map(tag -> VALUE.matcher(tag.group()).replaceAll("\"\""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
