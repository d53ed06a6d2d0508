package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.answer.Readings;
import dev.slipway.testkit.AnswerExample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerExamplesTest {
  private static final Set<FilePath> UNTOUCHABLE = Set.of(new FilePath("blueprint.json"));

  static List<AnswerExample> examples() {
    return AnswerExample.all();
  }

  @Test
  void thereAreExamplesOfManyModels() {
    assertThat(examples()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theFilesAreAsExpected(AnswerExample example) {
    Answer answer = Readings.whole(example.answer()).answer();

    switch (apply(example, answer)) {
      case ChangeResult.Applied(FileTree files, List<ChangeNote> notes) -> {
        assertThat(texts(files)).isEqualTo(example.expected().map(AnswerExamplesTest::texts).get());
        example
            .rungs()
            .ifPresent(rungs ->
                assertThat(notes.stream().map(AnswerExamplesTest::words).toList())
                    .isEqualTo(rungs));
      }
      case ChangeResult.Refused refused -> {
        assertThat(refused.problems().stream().map(AnswerExamplesTest::words).toList())
            .as(refused.forModel())
            .isEqualTo(example.problems().orElse(List.of()));
        assertThat(refused.forModel()).hasSizeLessThan(4_000);
        assertThat(refused.forPerson()).hasSizeLessThan(400).doesNotContain("\n");
      }
    }
    assertThat(example.about().map(AnswerExamplesTest::about))
        .isEqualTo(example.about().isPresent() ? answer.about() : Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theCutsOfTheStreamChangeNothing(AnswerExample example) {
    Readings whole = Readings.whole(example.answer());

    assertThat(Readings.byChar(example.answer())).isEqualTo(whole);
    Random random = new Random(example.name().hashCode());
    for (int round = 0; round < 20; round++) {
      assertThat(Readings.cut(example.answer(), random)).isEqualTo(whole);
    }
  }

  private static ChangeResult apply(AnswerExample example, Answer answer) {
    return ChangeSet.apply(example.base(), answer, new EditRules(EditLimits.DEFAULT), UNTOUCHABLE);
  }

  private static AnswerPart.About about(List<String> lines) {
    return new AnswerPart.About(Optional.of(lines.getFirst()), Optional.of(lines.get(1)));
  }

  private static String words(ChangeProblem problem) {
    String block = problem.block() == 0 ? "" : " " + problem.block();
    return problem.kind() + (problem.path().isEmpty() ? "" : " " + problem.path()) + block;
  }

  private static String words(ChangeNote note) {
    return note.path() + " " + note.block() + " " + note.rung();
  }

  private static Map<String, String> texts(FileTree files) {
    Map<String, String> texts = new TreeMap<>();
    files
        .files()
        .forEach((path, content) ->
            texts.put(path.value(), new String(content, StandardCharsets.UTF_8)));
    return texts;
  }
}
