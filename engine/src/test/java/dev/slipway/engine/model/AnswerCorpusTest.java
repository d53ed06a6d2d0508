package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.check.AppFixer;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.testkit.AnswerExample;
import dev.slipway.testkit.model.FakeModelClient;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as models give them, through the whole engine. */
class AnswerCorpusTest {
  private static final Set<FilePath> PRIVATE = Set.of(new FilePath("blueprint.json"));

  static List<AnswerExample> examples() {
    return AnswerExample.all();
  }

  /** The files of an app that works, so that only what the example is about can be wrong. */
  private static FileTree base(AnswerExample example) {
    FileTree base = example.base();
    if (base.find(new FilePath("index.html")).isEmpty()) {
      base =
          base.with(
              new FilePath("index.html"),
              Work.app().find(new FilePath("index.html")).orElseThrow());
      base =
          base.with(
              new FilePath("js/app.js"), Work.app().find(new FilePath("js/app.js")).orElseThrow());
    }
    return base;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatAModelWritesIsAVersionWithExactlyItsFilesOrNone(AnswerExample example) {
    Work work = new Work();
    work.model.always(answer(example));
    EngineResult result = work.write(Work.change(base(example), "x"));

    switch (result) {
      case EngineResult.Written(_, _, FileTree files, _, _, _) -> {
        assertThat(example.expected()).as("it must be refused").isPresent();
        FileTree expected = example.expected().get();
        FileTree all = base(example);
        for (FilePath path : example.base().files().keySet()) {
          all = all.without(path);
        }
        for (Map.Entry<FilePath, byte[]> file : expected.files().entrySet()) {
          all = all.with(file.getKey(), file.getValue());
        }
        assertThat(Work.texts(files))
            .isEqualTo(Work.texts(new AppFixer(Work.CHECKER).fix(all, PRIVATE).files()));
      }
      case EngineResult.Declined(String reason) -> {
        // The same answer again is the same mistake again.
        assertThat(work.model.calls()).isLessThanOrEqualTo(2);
        assertThat(reason).isNotBlank().doesNotContain("\n");
        assertThat(work.heard.files).isEmpty();
      }
      case EngineResult.Unavailable(String reason, _) -> assertThat(reason).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsRefusedIsNeverAVersion(AnswerExample example) {
    if (example.expected().isPresent()) {
      return;
    }
    Work work = new Work();
    work.model.always(answer(example));
    assertThat(work.write(Work.change(base(example), "x")))
        .isNotInstanceOf(EngineResult.Written.class);
  }

  private static FakeModelClient.Reply answer(AnswerExample example) {
    String text = example.answer();
    ModelOutcome.Finish finish =
        example.name().startsWith("truncated")
            ? ModelOutcome.Finish.LENGTH
            : ModelOutcome.Finish.STOP;
    return (request, listener) -> {
      Random random = new Random(example.name().hashCode());
      int start = 0;
      while (start < text.length()) {
        int end = Math.min(text.length(), start + 1 + random.nextInt(40));
        listener.text(text.substring(start, end));
        start = end;
      }
      return new ModelOutcome.Answered(
          finish, TokenUse.estimated(request.characters(), text.length()));
    };
  }
}
