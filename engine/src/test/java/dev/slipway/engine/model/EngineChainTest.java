package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.Engines;
import dev.slipway.testkit.model.FakeModelClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineChainTest {
  private final Work first = new Work("openai:gpt-5");
  private final Work second = new Work("ollama:qwen");
  private final Engine composer = new ComposerEngine(new Composer());
  private final HeardProgress heard = new HeardProgress();

  private EngineResult write(EngineRequest request) {
    return new EngineChain(List.of(first.engine(), second.engine(), composer))
        .write(request, heard);
  }

  private static FakeModelClient.Reply gone(String sentence, long seconds) {
    return FakeModelClient.fail(
        new ModelFailure(
            ModelFailureKind.BREAKER_OPEN, sentence, Optional.of(Duration.ofSeconds(seconds))));
  }

  @Test
  void theFirstLinkThatWorksWritesAndNoOtherIsAsked() {
    first.answers(Work.GOOD);
    EngineResult.Written written = (EngineResult.Written) write(Work.newApp("x"));
    assertThat(written.by().engine()).isEqualTo("openai:gpt-5");
    assertThat(written.passedOver()).isEmpty();
    assertThat(second.model.calls()).isZero();
    assertThat(heard.turns).isEmpty();
  }

  @Test
  void aLinkThatFailsIsPassedOverAndTheReasonIsSaid() {
    first.model.always(gone("It rests.", 30));
    second.answers(Work.GOOD);
    EngineResult.Written written = (EngineResult.Written) write(Work.newApp("x"));
    assertThat(written.by().engine()).isEqualTo("ollama:qwen");
    assertThat(written.passedOver()).containsExactly("It rests. It may work again in 30 seconds.");
    assertThat(heard.turns)
        .containsExactly(
            "FALLBACK: It rests. It may work again in 30 seconds. Asking ollama:qwen instead.");
  }

  @Test
  void aPromptIsNeverADeadEnd() {
    first.model.next(FakeModelClient.breakOff(Work.GOOD.substring(0, 80)));
    first.model.always(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    second.model.always(FakeModelClient.answer("I cannot."));
    EngineResult.Written written =
        (EngineResult.Written) write(Work.newApp("a reading list with title and author"));
    assertThat(written.by().engine()).isEqualTo(ComposerEngine.NAME);
    assertThat(written.by().promptVersion()).isNull();
    assertThat(written.passedOver()).hasSize(2);
    assertThat(heard.turns).filteredOn(turn -> turn.startsWith("FALLBACK")).hasSize(2);
    assertThat(heard.files).isEmpty();
  }

  @Test
  void aModelsRefusalOfAChangeEndsTheChain() {
    first.model.always(FakeModelClient.answer("No."));
    EngineResult result = write(Work.change(Work.app(), "x"));
    assertThat(result).isInstanceOf(EngineResult.Declined.class);
    assertThat(second.model.calls()).isZero();
  }

  @Test
  void theComposerSaysThatItCannotChangeAnAppOfAModelAndWhyNoModelDid() {
    first.model.always(gone("It rests.", 30));
    second.model.always(gone("It sleeps.", 60));
    EngineResult result = write(Work.change(Work.app(), "make it green"));
    assertThat(result).isInstanceOf(EngineResult.Declined.class);
    assertThat(((EngineResult.Declined) result).reason())
        .startsWith("It rests. It may work again in 30 seconds. It sleeps.")
        .contains("built-in composer changes apps that it has written");
  }

  @Test
  void aChainWithoutTheComposerSaysWhenItMayWorkAgain() {
    first.model.always(gone("It rests.", 30));
    second.model.always(gone("It sleeps.", 9));
    EngineResult result =
        new EngineChain(List.of(first.engine(), second.engine())).write(Work.newApp("x"), heard);
    assertThat(result)
        .isEqualTo(
            new EngineResult.Unavailable(
                "It rests. It may work again in 30 seconds."
                    + " It sleeps. It may work again in 9 seconds.",
                Optional.of(Duration.ofSeconds(9))));
  }

  @Test
  void autoMeansTheChainAndANameMeansThatEngine() {
    EngineChain chain = new EngineChain(List.of(first.engine(), composer));
    Engines engines = new Engines(chain, List.of(first.engine(), composer));
    assertThat(engines.choose(null)).isSameAs(chain);
    assertThat(engines.choose("auto")).isSameAs(chain);
    assertThat(engines.choose("openai:gpt-5").name()).isEqualTo("openai:gpt-5");
    assertThat(engines.choose("composer")).isSameAs(composer);
    assertThat(engines.names()).containsExactly("auto", "openai:gpt-5", "composer");
  }

  @Test
  void aChainHasALink() {
    assertThatThrownBy(() -> new EngineChain(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
