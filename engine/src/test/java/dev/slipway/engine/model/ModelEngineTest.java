package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRole;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.Composition;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.EngineStoppedException;
import dev.slipway.engine.generate.FileNews;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.model.FakeModelClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelEngineTest {
  private static final String BROKEN_SCRIPT = "export const title = ;\n";

  private final Work work = new Work();

  private static EngineResult.Written written(EngineResult result) {
    assertThat(result).isInstanceOf(EngineResult.Written.class);
    return (EngineResult.Written) result;
  }

  private static String declined(EngineResult result) {
    assertThat(result).isInstanceOf(EngineResult.Declined.class);
    return ((EngineResult.Declined) result).reason();
  }

  private static EngineResult.Unavailable unavailable(EngineResult result) {
    assertThat(result).isInstanceOf(EngineResult.Unavailable.class);
    return (EngineResult.Unavailable) result;
  }

  @Test
  void aPromptBecomesAVersion() {
    EngineResult.Written written = written(work.answers(Work.GOOD).first("a list of books"));

    assertThat(written.name()).isEqualTo("Books");
    assertThat(written.description()).isEqualTo("Keeps books.");
    assertThat(Work.texts(written.files()))
        .isEqualTo(Map.of("index.html", Work.PAGE, "js/app.js", Work.SCRIPT));
    assertThat(written.by().engine()).isEqualTo("openai:gpt-5");
    assertThat(written.by().promptVersion()).isEqualTo(Prompt.VERSION);
    assertThat(written.metadata().text()).contains("Keeps books.");
    assertThat(work.heard.sentences).contains("A list of books.");
    assertThat(work.model.calls()).isEqualTo(1);
    assertThat(work.asked(1)).contains("a list of books");
    assertThat(work.heard.used.outputTokens()).isPositive();
  }

  @Test
  void filesAreToldOfWhileTheyCome() {
    String longScript = "// line\n".repeat(2_000);
    work.model.next((request, listener) -> {
      listener.text("<file path=\"js/app.js\">\n" + longScript);
      // Before the model has come to an end, a good part of the file can be seen.
      assertThat(work.heard.files.get(new FilePath("js/app.js"))).hasSizeGreaterThan(4_096);
      listener.text("</file>\n" + Work.file("index.html", Work.PAGE));
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, TokenUse.NONE);
    });
    EngineResult.Written written = written(work.first("x"));

    assertThat(texts(work.heard.files)).isEqualTo(Work.texts(written.files()));
    assertThat(work.heard.news).contains(new FileNews.Ended(new FilePath("index.html")));
    assertThat(work.heard.news).noneMatch(FileNews.Retracted.class::isInstance);
  }

  @Test
  void aModelThatThinksFirstIsSaidToOnce() {
    work.model.next((request, listener) -> {
      listener.thinking("They want");
      listener.thinking(" a list.");
      assertThat(work.heard.sentences).containsOnlyOnce("Thinking about it");
      return FakeModelClient.answer(Work.GOOD).to(request, listener);
    });
    written(work.first("x"));
    assertThat(work.heard.sentences).containsOnlyOnce("Thinking about it");

    Work tagged = new Work();
    tagged.model.next(
        FakeModelClient.answer("<think>\nThey want a list.\n", "</think>\n", Work.GOOD));
    written(tagged.first("x"));
    assertThat(tagged.heard.sentences).containsOnlyOnce("Thinking about it");

    Work quick = new Work();
    written(quick.answers(Work.GOOD).first("x"));
    assertThat(quick.heard.sentences).doesNotContain("Thinking about it");
  }

  private static Map<String, String> texts(Map<FilePath, String> files) {
    return files.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
  }

  @Test
  void piecesOfOneCharacterGiveTheSameVersionAndTheSameFilesAsOneWhole() {
    Work whole = new Work();
    EngineResult.Written expected = written(whole.answers(Work.GOOD).first("x"));
    work.model.next(FakeModelClient.answer(Work.GOOD.split("")));
    EngineResult.Written written = written(work.first("x"));

    assertThat(Work.texts(written.files())).isEqualTo(Work.texts(expected.files()));
    assertThat(work.heard.files).isEqualTo(whole.heard.files);
    assertThat(written.description()).isEqualTo(expected.description());
  }

  @Test
  void aFurtherPromptShowsTheFilesAndTakesReplacements() {
    work.answers(
        Work.edit(
            "js/app.js", "export const title = 'Books';\n", "export const title = 'Novels';\n"));
    EngineResult.Written written = written(work.write(Work.change(Work.app(), "call it novels")));

    assertThat(Work.texts(written.files()).get("js/app.js")).contains("'Novels'");
    assertThat(Work.texts(written.files()).get("index.html")).isEqualTo(Work.PAGE);
    assertThat(work.asked(1)).contains(Work.PAGE).contains(Work.SCRIPT).contains("call it novels");
    assertThat(work.model.requests().getFirst().messages().getFirst())
        .isEqualTo(ModelMessage.system(Prompt.CHANGE_BLOCKS.text()));
    assertThat(work.heard.sentences).contains("Changing js/app.js");
    assertThat(written.description()).isEqualTo("Keeps books.");
  }

  @Test
  void aModelOfWholeFilesIsAskedForWholeFiles() {
    work.edits(EditFormat.WHOLE).answers(Work.file("js/app.js", "document.title = 'Novels';\n"));
    written(work.write(Work.change(Work.app(), "call it novels")));

    assertThat(work.model.requests().getFirst().messages().getFirst())
        .isEqualTo(ModelMessage.system(Prompt.CHANGE_WHOLE.text()));
  }

  @Test
  void whatCanBeMendedForCertainIsNotPaidFor() {
    String page = Work.PAGE.replace("js/app.js", "/js/App.js");
    EngineResult.Written written =
        written(
            work.answers(Work.file("index.html", page) + Work.file("js/app.js", Work.SCRIPT))
                .first("x"));

    assertThat(work.model.calls()).isEqualTo(1);
    assertThat(Work.texts(written.files()).get("index.html")).doesNotContain("/js/App.js");
    assertThat(work.heard.sentences).anyMatch(said -> said.startsWith("Mended in index.html"));
  }

  @Test
  void anErrorIsPutRightOnceWithTheExactWords() {
    work.answers(
        Work.file("index.html", Work.PAGE) + Work.file("js/app.js", BROKEN_SCRIPT),
        Work.file("js/app.js", Work.SCRIPT));
    EngineResult.Written written = written(work.first("x"));

    assertThat(Work.texts(written.files()))
        .isEqualTo(Map.of("index.html", Work.PAGE, "js/app.js", Work.SCRIPT));
    assertThat(work.model.calls()).isEqualTo(2);
    assertThat(work.asked(2)).contains("js/app.js, line 1").contains(BROKEN_SCRIPT);
    assertThat(work.model.requests().get(1).messages().stream().map(ModelMessage::role))
        .containsExactly(ModelRole.SYSTEM, ModelRole.USER, ModelRole.ASSISTANT, ModelRole.USER);
    assertThat(work.heard.turns).hasSize(1).allMatch(turn -> turn.startsWith("REPAIR"));
  }

  @Test
  void aReplacementThatIsNotFoundIsRepairedFromTheFilesAsTheyAre() {
    work.answers(
        Work.edit("js/app.js", "const nothing = 'like this';\n", "const x = 1;\n"),
        Work.edit("js/app.js", "document.title = title;\n", "document.title = 'x';\n"));
    EngineResult.Written written = written(work.write(Work.change(Work.app(), "x")));

    assertThat(Work.texts(written.files()).get("js/app.js")).endsWith("document.title = 'x';\n");
    assertThat(work.asked(2)).contains("None of your changes was applied").contains(Work.SCRIPT);
  }

  @Test
  void wholeFilesAreAskedForAfterARepairThatFailed() {
    work.answers(
        Work.edit("js/app.js", "const nothing = 'like this';\n", "const x = 1;\n"),
        Work.edit("js/other.js", "const nothing = 'here';\n", "const x = 1;\n"),
        Work.file("js/app.js", "document.title = 'x';\n"));
    EngineResult.Written written = written(work.write(Work.change(Work.app(), "x")));

    assertThat(Work.texts(written.files()).get("js/app.js")).isEqualTo("document.title = 'x';\n");
    assertThat(work.asked(3)).contains("as a whole file");
    assertThat(work.model.calls()).isEqualTo(3);
    assertThat(work.heard.turns).hasSize(2);
  }

  @Test
  void afterWholeFilesThatFailTooTheOldVersionStaysAndTheAppSaysWhy() {
    work.answers(
        Work.edit("js/app.js", "const nothing = 'like this';\n", "const x = 1;\n"),
        Work.edit("js/other.js", "const nothing = 'here';\n", "const x = 1;\n"),
        Work.file("js/app.js", BROKEN_SCRIPT));
    String reason = declined(work.write(Work.change(Work.app(), "x")));

    assertThat(work.model.calls()).isEqualTo(3);
    assertThat(reason).contains("openai:gpt-5").contains("left as it is").contains("js/app.js");
    assertThat(work.heard.files).isEmpty();
  }

  @Test
  void theSameErrorTwiceEndsTheWork() {
    work.answers(
        Work.file("js/app.js", BROKEN_SCRIPT),
        Work.file("js/app.js", "// tried again\n" + BROKEN_SCRIPT),
        Work.file("js/app.js", Work.SCRIPT));
    String reason = declined(work.write(Work.change(Work.app(), "x")));

    assertThat(work.model.calls()).isEqualTo(2);
    assertThat(reason).contains("same mistake twice").contains("left as it is");
  }

  @Test
  void anotherMistakeInTheSamePlaceIsAnotherMistake() {
    FileTree twice =
        Work.app()
            .with(
                new FilePath("styles.css"),
                "a {\n  top: 0;\n}\nb {\n  top: 0;\n}\n".getBytes(StandardCharsets.UTF_8));
    work.answers(
        Work.edit("styles.css", "}\n", "} /* 1 */\n"),
        Work.edit("styles.css", "  top: 0;\n", "  top: 1px;\n"),
        Work.file("styles.css", "a {\n  top: 1px;\n}\n"));
    written(work.write(Work.change(twice, "x")));
    assertThat(work.model.calls()).isEqualTo(3);
  }

  @Test
  void aNewAppThatCannotBeHadLeavesItToAnotherEngine() {
    work.answers(Work.file("js/app.js", Work.SCRIPT), Work.file("js/app.js", Work.SCRIPT));
    assertThat(unavailable(work.first("x")).reason()).contains("openai:gpt-5");
    assertThat(work.heard.files).isEmpty();
  }

  @Test
  void faultsThatWereThereBeforeAreNobodysToPutRight() {
    FileTree broken =
        Work.app().with(new FilePath("js/old.js"), BROKEN_SCRIPT.getBytes(StandardCharsets.UTF_8));
    work.answers(Work.file("js/app.js", "document.title = 'x';\n"));
    written(work.write(Work.change(broken, "x")));
    assertThat(work.model.calls()).isEqualTo(1);
  }

  @Test
  void aModelThatOnlyTalksIsAskedOnceMoreAndThenQuoted() {
    work.answers("I would rather not do that.", "No, I really would not.");
    String reason = declined(work.write(Work.change(Work.app(), "x")));

    assertThat(work.model.calls()).isEqualTo(2);
    assertThat(reason).contains("It said: No, I really would not.");
  }

  @Test
  void whatIsTheSameAsBeforeIsNoVersion() {
    work.answers(Work.file("js/app.js", Work.SCRIPT));
    assertThat(declined(work.write(Work.change(Work.app(), "x")))).contains("nothing was changed");
  }

  @Test
  void anAnswerThatBreaksOffIsContinuedTwice() {
    String answer = Work.file("index.html", Work.PAGE) + Work.file("js/app.js", Work.SCRIPT);
    int first = answer.indexOf("<body>") + 8;
    int second = answer.indexOf("const title") + 3;
    work.model.next(lengthLimited(answer.substring(0, first)));
    work.model.next(FakeModelClient.breakOff(answer.substring(first, second)));
    work.model.next(FakeModelClient.answer(answer.substring(second)));
    EngineResult.Written written = written(work.first("x"));

    assertThat(Work.texts(written.files()))
        .isEqualTo(Map.of("index.html", Work.PAGE, "js/app.js", Work.SCRIPT));
    assertThat(texts(work.heard.files)).isEqualTo(Work.texts(written.files()));
    assertThat(work.asked(3)).isEqualTo(Prompt.CONTINUE.text());
    assertThat(work.model.requests().get(2).messages())
        .contains(ModelMessage.assistant(answer.substring(0, second)));
  }

  @Test
  void anAnswerIsNotContinuedAThirdTime() {
    String answer = Work.file("index.html", Work.PAGE);
    for (int call = 0; call < 4; call++) {
      work.model.next(lengthLimited(answer.substring(call * 10, call * 10 + 10)));
    }
    unavailable(work.first("x"));
    assertThat(work.model.calls()).isEqualTo(3);
    assertThat(work.heard.files).isEmpty();
  }

  private static FakeModelClient.Reply lengthLimited(String text) {
    return (request, listener) -> {
      listener.text(text);
      return new ModelOutcome.Answered(
          ModelOutcome.Finish.LENGTH, TokenUse.estimated(request.characters(), text.length()));
    };
  }

  @Test
  void aModelThatIsGoneWhileItIsContinuedIsPassedOver() {
    work.model.next(FakeModelClient.breakOff("<file path=\"index.html\">\n<h1>\n<p>"));
    work.model.always(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    unavailable(work.first("x"));

    assertThat(work.model.calls()).isEqualTo(2);
    // What was shown of its answer is taken back.
    assertThat(work.heard.files).isEmpty();
    assertThat(work.heard.news).contains(new FileNews.Retracted(new FilePath("index.html")));
  }

  @ParameterizedTest
  @EnumSource(value = ModelFailureKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
  void everyFailureBeforeAnAnswerIsSaidInOneSentence(ModelFailureKind kind) {
    work.model.always(
        FakeModelClient.fail(
            new ModelFailure(kind, "It is ill.", Optional.of(Duration.ofMillis(29_500)))));
    EngineResult.Unavailable unavailable = unavailable(work.first("x"));

    assertThat(unavailable.reason()).isEqualTo("It is ill. It may work again in 30 seconds.");
    assertThat(unavailable.retryAfter()).contains(Duration.ofMillis(29_500));
    assertThat(work.model.calls()).isEqualTo(1);
  }

  @Test
  void aFilteredAnswerIsARefusalAndNoReasonToAskAnother() {
    work.model.next((_, listener) -> {
      listener.text("<file path=\"index.html\">\nhalf");
      return new ModelOutcome.Answered(ModelOutcome.Finish.FILTERED, TokenUse.NONE);
    });
    assertThat(declined(work.first("x"))).contains("withheld");
    assertThat(work.heard.files).isEmpty();
  }

  @Test
  void anInterruptEndsTheCallAndTheWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    work.model.next(
        FakeModelClient.waiting(begun, new CountDownLatch(1), FakeModelClient.answer(Work.GOOD)));
    Thread[] worker = new Thread[1];
    Throwable[] thrown = new Throwable[1];
    worker[0] =
        Thread.ofVirtual()
            .start(() -> {
              try {
                work.first("x");
              } catch (EngineStoppedException stopped) {
                thrown[0] = stopped;
              }
            });
    begun.await();
    worker[0].interrupt();
    worker[0].join();
    assertThat(thrown[0]).isInstanceOf(EngineStoppedException.class);
  }

  @Test
  void aListenerThatThrowsEndsTheCallUpstreamAndWhatItUsedIsCounted() {
    IllegalStateException lost = new IllegalStateException("the lease is lost");
    boolean[] wentOn = new boolean[1];
    work.model.next((_, listener) -> {
      listener.text("<file path=\"js/app.js\">\n" + "// line\n".repeat(1_000));
      wentOn[0] = true;
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, TokenUse.NONE);
    });
    HeardProgress heard = new HeardProgress();
    EngineProgress losing =
        new EngineProgress() {
          @Override
          public void say(String sentence) {}

          @Override
          public void files(List<FileNews> news) {
            throw lost;
          }

          @Override
          public void used(String engine, ModelUse use) {
            heard.used(engine, use);
          }
        };
    assertThatThrownBy(() -> work.engine().write(Work.newApp("x"), losing)).isSameAs(lost);
    assertThat(wentOn[0]).isFalse();
    assertThat(heard.used.outputTokens()).isPositive();
  }

  @Test
  void whatAModelAddsToAnAppOfTheComposerSurvivesTheComposersNextChange() {
    Composer composer = new Composer();
    Composition made = composer.compose("a reading list with title and author");
    String styles = Work.texts(made.files()).get("styles.css");
    assertThat(styles).isNotNull();
    work.answers(
        Work.file("js/greeting.js", "export const greeting = 'Hello';\n")
            + Work.file("styles.css", String.join("\n", styles, ".greeting { color: teal; }", "")));
    String metadata = "{\"understanding\":" + made.understanding().metadata().text() + "}";
    EngineResult.Written written =
        written(work.write(Work.change(made.files(), metadata, "greet people")));

    assertThat(work.asked(1)).doesNotContain("path=\"blueprint.json\"");
    assertThat(written.files().find(new FilePath("blueprint.json")))
        .isEqualTo(made.files().find(new FilePath("blueprint.json")));
    // What the app says of itself comes from its blueprint, as after an edit by hand.
    assertThat(written.metadata().text()).isEqualTo(made.understanding().metadata().text());
    EngineResult.Written further =
        written(
            new ComposerEngine(composer)
                .write(
                    Work.change(written.files(), metadata, "add a due date"), new HeardProgress()));
    assertThat(Work.texts(further.files()))
        .containsEntry("js/greeting.js", "export const greeting = 'Hello';\n");
    assertThat(Work.texts(further.files()).get("styles.css")).contains(".greeting");
    assertThat(further.metadata().text()).contains("due");
  }

  @Test
  void aNameThatItsMakerGaveIsTold() {
    work.answers(Work.GOOD);
    written(
        work.write(
            new EngineRequest(
                Samples.app("Shelf", "a list of books", Samples.START),
                "a list of books",
                FileTree.EMPTY)));
    assertThat(work.asked(1)).contains("\"Shelf\"");
  }

  @Test
  void anAnswerWithMorePartsThanAreReadIsCutOff() {
    StringBuilder flood = new StringBuilder();
    for (int file = 0; file < 3_000; file++) {
      flood.append(Work.file("f" + file + ".txt", "x\n"));
    }
    boolean[] wentOn = new boolean[1];
    work.model.next((_, listener) -> {
      listener.text(flood.toString());
      wentOn[0] = true;
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, TokenUse.NONE);
    });
    work.answers(Work.GOOD);
    written(work.first("x"));
    assertThat(wentOn[0]).isFalse();
    assertThat(work.asked(2)).contains("2,000 parts");
  }

  @Test
  void aCallAsksForNoMoreThanItsLimits() {
    ModelLimits limits =
        new ModelLimits(
            700, 10_000, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(9));
    written(work.limits(limits).answers(Work.GOOD).first("x"));
    assertThat(work.model.requests().getFirst().limits()).isEqualTo(limits);
  }
}
