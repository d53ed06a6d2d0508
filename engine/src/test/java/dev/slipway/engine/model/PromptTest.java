package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerLimits;
import dev.slipway.engine.answer.AnswerParser;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.check.Finding;
import dev.slipway.engine.edit.ChangeResult;
import dev.slipway.engine.edit.ChangeSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptTest {
  /** All texts together, for the version that models are told of. */
  private static final Map<String, String> HASHES = Map.of("1", "e275fc8fc000c3f0");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)````text\n(.*?)````\n");
  private static final Pattern CLAIM =
      Pattern.compile("That (?:answer|idea) [^.]*(?:\\.[a-z]+`[^.]*)*\\.");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void aTextThatChangesGetsAnotherVersion() {
    StringBuilder all = new StringBuilder();
    for (Prompt prompt : Prompt.values()) {
      all.append(prompt.text());
    }
    String hash = ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).value();
    assertThat(hash.substring(0, 16))
        .as("the prompts changed: put them into a folder of the next version and note its hash")
        .isEqualTo(HASHES.get(Prompt.VERSION));
  }

  @ParameterizedTest
  @EnumSource(
      value = Prompt.class,
      names = {"FIRST", "CHANGE_BLOCKS", "CHANGE_WHOLE", "SUGGEST"})
  void theExampleOfEachPromptIsReadAsThePromptSays(Prompt prompt) {
    Matcher example = EXAMPLE.matcher(prompt.text());
    assertThat(example.find()).isTrue();
    Answer answer = read(example.group(1));

    assertThat(answer.problems()).isEmpty();
    assertThat(answer.incomplete()).isEmpty();
    Set<String> changed = new TreeSet<>();
    answer.actions().forEach(action -> changed.add(action.path()));
    assertThat(changed).isNotEmpty().isEqualTo(claimed(prompt));
    assertThat(example.find()).as("one example is enough").isFalse();
  }

  private static Set<String> claimed(Prompt prompt) {
    Matcher claim = CLAIM.matcher(prompt.text());
    assertThat(claim.find()).isTrue();
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(claim.group());
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  private static Answer read(String text) {
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, event -> {});
    parser.feed(text);
    return parser.end();
  }

  @Test
  void theExampleOfANewAppIsAnAppThatWorks() {
    Matcher example = EXAMPLE.matcher(Prompt.FIRST.text());
    assertThat(example.find()).isTrue();
    ChangeResult result =
        ChangeSet.apply(FileTree.EMPTY, read(example.group(1)), Work.RULES, AppPrompt.PRIVATE);

    assertThat(result).isInstanceOf(ChangeResult.Applied.class);
    List<Finding> findings = Work.CHECKER.check(((ChangeResult.Applied) result).files());
    assertThat(findings).isEmpty();
  }

  @Test
  void theExampleOfAChangeUsesEachKindOfBlock() {
    Matcher example = EXAMPLE.matcher(Prompt.CHANGE_BLOCKS.text());
    assertThat(example.find()).isTrue();
    List<String> kinds = new ArrayList<>();
    read(example.group(1))
        .actions()
        .forEach(action -> kinds.add(action.getClass().getSimpleName()));
    assertThat(kinds).containsExactly("Edits", "Whole", "Delete");
    assertThat(read(example.group(1)).about()).map(AnswerPart.About::name).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Prompt.class)
  void everyTextIsThereAndSaysNothingOfGaps(Prompt prompt) {
    assertThat(prompt.text()).isNotBlank().doesNotContain("{{world}}");
    assertThat(prompt.filled(Map.of("problems", "{{files}}", "files", "F", "count", "3")))
        .doesNotContain("{{problems}}")
        .doesNotContain("{{count}}");
  }

  @Test
  void whatFillsAGapIsNotFilledItself() {
    assertThat(Prompt.REPAIR.filled(Map.of("problems", "a {{files}} b", "files", "F")))
        .contains("a {{files}} b")
        .contains("F");
  }
}
