package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.engine.generate.Engine;
import dev.slipway.testkit.model.FakeModelClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a prompt to a stored version, by way of a model. */
class ModelGenerationTest {
  private final Work work =
      new Work()
          .costs(
              new ModelPrice(1_000_000, 10_000_000),
              new GenerationBudget(100_000, ModelProfile.NO_LIMIT),
              ModelProfile.NO_LIMIT);
  private final Engine model = work.engine();
  private final Engine composer = new ComposerEngine(new Composer());
  private final Shop shop = new Shop(new EngineChain(List.of(model, composer)), model, composer);

  private static FakeModelClient.Reply using(long input, long output, String text) {
    return (_, listener) -> {
      listener.text(text);
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, new TokenUse(input, output, true));
    };
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void theVersionSaysWhoWroteItAndTheGenerationWhatWasUsed() {
    work.model.next(using(12_300, 4_100, Work.GOOD));
    App app = shop.made("a list of books");

    assertThat(app.status()).isEqualTo(AppStatus.RUNNING);
    assertThat(app.name()).isEqualTo("Books");
    JsonNode metadata = json(app.metadata().text());
    assertThat(metadata.path("engine").asString()).isEqualTo("openai:gpt-5");
    assertThat(metadata.path("promptVersion").asString()).isEqualTo(Prompt.VERSION);
    assertThat(metadata.has("engineWhy")).isFalse();
    Generation generation = shop.newest(app.id());
    assertThat(generation.status()).isEqualTo(GenerationStatus.DONE);
    assertThat(generation.engine()).isEqualTo("auto");
    assertThat(generation.use())
        .isEqualTo(new GenerationUse("openai:gpt-5", new ModelUse(12_300, 4_100, 53_300)));
    assertThat(shop.told(app.id(), "message"))
        .anySatisfy(data -> {
          JsonNode usage = json(data);
          assertThat(usage.path("kind").asString("")).isEqualTo("usage");
          assertThat(usage.path("text").asString()).isEqualTo("12,300 tokens in, 4,100 out, $0.05");
          assertThat(usage.path("engine").asString()).isEqualTo("openai:gpt-5");
          assertThat(usage.path("costMicros").asLong()).isEqualTo(53_300);
        });
  }

  @Test
  void filesStandInTheLogAsTheyCameAndThenAsTheyArePublished() {
    work.answers(Work.GOOD);
    App app = shop.made("a list of books");

    List<JsonNode> files =
        shop.told(app.id(), "file").stream().map(ModelGenerationTest::json).toList();
    StringBuilder page = new StringBuilder();
    for (JsonNode each : files) {
      if (each.path("path").asString().equals("index.html") && each.has("text")) {
        assertThat(each.path("from").asInt()).isEqualTo(page.length());
        page.append(each.path("text").asString());
      }
    }
    assertThat(page.toString()).isEqualTo(Work.PAGE);
    assertThat(files)
        .anyMatch(each ->
            each.path("path").asString().equals("index.html")
                && each.path("ended").asBoolean(false));
    assertThat(files.getLast().has("bytes")).isTrue();
    assertThat(files).allMatch(each -> each.has("generation"));
  }

  @Test
  void whoIsPassedOverIsSaidInTheLogAndInTheMetadata() {
    work.model.always(
        FakeModelClient.fail(
            new ModelFailure(
                ModelFailureKind.BREAKER_OPEN, "It rests.", Optional.of(Duration.ofSeconds(30)))));
    App app = shop.made("a reading list with title and author");

    JsonNode metadata = json(app.metadata().text());
    assertThat(metadata.path("engine").asString()).isEqualTo("composer");
    assertThat(metadata.path("engineWhy").asString())
        .isEqualTo("It rests. It may work again in 30 seconds.");
    assertThat(metadata.has("promptVersion")).isFalse();
    assertThat(shop.told(app.id(), "message"))
        .anyMatch(data -> data.contains("\"kind\":\"fallback\"") && data.contains("composer"));
    // No model worked, so there is nothing to account for.
    assertThat(shop.newest(app.id()).use()).isNull();
  }

  @Test
  void aModelThatIsCutInTheMiddleIsPaidForAndTheComposerWrites() {
    work.model.next(FakeModelClient.breakOff("<file path=\"index.html\">\n<p>\n"));
    work.model.always(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    App app = shop.made("a reading list with title and author");

    assertThat(app.version()).isEqualTo(1);
    GenerationUse use = Objects.requireNonNull(shop.newest(app.id()).use());
    assertThat(use.engine()).isEqualTo("composer");
    assertThat(use.models().inputTokens()).isPositive();
    assertThat(shop.told(app.id(), "file")).anyMatch(data -> data.contains("\"retracted\":true"));
  }

  @Test
  void anEngineThatIsNamedIsTheOnlyOneAskedAndItsFailureSaysWhen() {
    App app = shop.stored(Work.app());
    work.model.always(
        FakeModelClient.fail(
            new ModelFailure(
                ModelFailureKind.BREAKER_OPEN, "It rests.", Optional.of(Duration.ofSeconds(30)))));
    Generation generation = shop.changed(app.id(), "x", "openai:gpt-5");

    assertThat(generation.status()).isEqualTo(GenerationStatus.FAILED);
    assertThat(generation.failure()).isEqualTo("It rests. It may work again in 30 seconds.");
    assertThat(shop.app(app.id()).version()).isEqualTo(1);
    assertThat(shop.app(app.id()).status()).isEqualTo(AppStatus.RUNNING);
  }

  @Test
  void aChangeThatNobodyCanMakeLeavesTheOldVersionAndSaysSo() {
    App app = shop.stored(Work.app());
    work.model.always(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    Generation generation = shop.changed(app.id(), "make it green", "auto");

    assertThat(generation.status()).isEqualTo(GenerationStatus.DONE);
    assertThat(generation.version()).isNull();
    assertThat(shop.app(app.id()).version()).isEqualTo(1);
    assertThat(shop.told(app.id(), "message"))
        .anyMatch(data -> data.contains("built-in composer changes apps that it has written"));
    assertThat(shop.told(app.id(), "done")).anyMatch(data -> data.contains("declined"));
  }

  @Test
  void aFailureIsPaidForTooAndKeptWithTheGeneration() {
    App app = shop.stored(Work.app());
    work.model.always(using(1_000, 100, "No."));
    Generation declined = shop.changed(app.id(), "x", "openai:gpt-5");
    assertThat(declined.use())
        .isEqualTo(new GenerationUse("openai:gpt-5", new ModelUse(2_000, 200, 4_000)));
  }

  @Test
  void aCancelStopsTheModelAndKeepsWhatItUsed() {
    AppId app = shop.submitted("a list of books");
    Claim claim = shop.claim();
    boolean[] wentOn = new boolean[1];
    work.model.next((_, listener) -> {
      listener.text("<file path=\"js/app.js\">\n" + "// line\n".repeat(800));
      shop.cancel(app, claim.generation());
      listener.text("// line\n".repeat(800));
      wentOn[0] = true;
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, TokenUse.NONE);
    });
    shop.work(claim);

    assertThat(wentOn[0]).as("the call upstream went on").isFalse();
    Generation generation = shop.newest(app);
    assertThat(generation.status()).isEqualTo(GenerationStatus.CANCELLED);
    GenerationUse use = Objects.requireNonNull(generation.use());
    assertThat(use.models().outputTokens()).isPositive();
    assertThat(shop.app(app).version()).isZero();
  }

  @Test
  void aWorkerWhoseLeaseAnotherTookStopsTheModelAndWritesNothing() {
    AppId app = shop.submitted("a list of books");
    Claim lost = shop.claim();
    boolean[] wentOn = new boolean[1];
    work.model.next((_, listener) -> {
      shop.clock.advance(Duration.ofMinutes(1));
      Claim _ = shop.claim();
      listener.text("<file path=\"js/app.js\">\n" + "// line\n".repeat(800));
      wentOn[0] = true;
      return new ModelOutcome.Answered(ModelOutcome.Finish.STOP, TokenUse.NONE);
    });
    shop.work(lost);

    assertThat(wentOn[0]).isFalse();
    assertThat(shop.newest(app).status()).isEqualTo(GenerationStatus.RUNNING);
    assertThat(shop.told(app, "file")).isEmpty();
  }

  @Test
  void aSecondAttemptBeginsTheFilesAnewAndEndsInOneVersion() {
    AppId app = shop.submitted("a list of books");
    Claim first = shop.claim();
    work.model.next((_, listener) -> {
      listener.text("<file path=\"index.html\">\n" + "<p>\n".repeat(2_000));
      // The process dies here.
      throw new StackOverflowError();
    });
    Engine dying = work.engine();
    try {
      dying.write(Work.newApp("a list of books"), new HeardProgress());
    } catch (StackOverflowError died) {
      assertThat(first.generation().attempts()).isEqualTo(1);
    }
    shop.clock.advance(Duration.ofMinutes(1));
    work.answers(Work.GOOD);
    shop.work();

    assertThat(shop.app(app).version()).isEqualTo(1);
    assertThat(Work.texts(shop.files(app)).get("index.html")).isEqualTo(Work.PAGE);
    assertThat(shop.newest(app).attempts()).isEqualTo(2);
    assertThat(shop.told(app, "done")).hasSize(1);
  }

  @Test
  void anAppOfTheComposerStaysItsOwnAfterAModelChangedIt() {
    work.model.next(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    App app = shop.made("a reading list with title and author");
    work.answers(Work.file("js/greeting.js", "export const greeting = 'Hello';\n"));
    Generation byModel = shop.changed(app.id(), "greet people", "auto");
    assertThat(byModel.version()).isEqualTo(2);
    Generation byComposer = shop.changed(app.id(), "add a due date", "composer");

    assertThat(byComposer.version()).isEqualTo(3);
    assertThat(shop.files(app.id()).find(new FilePath("js/greeting.js"))).isPresent();
    JsonNode metadata = json(shop.app(app.id()).metadata().text());
    assertThat(metadata.path("engine").asString()).isEqualTo("composer");
    assertThat(metadata.path("understanding").path("kind").asString()).isEqualTo("tracker");
  }
}
