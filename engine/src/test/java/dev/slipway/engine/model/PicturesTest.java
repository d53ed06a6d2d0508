package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.edit.EditLimits;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures beside a prompt go to models that see them, and to no others. */
class PicturesTest {
  private static final List<ModelImage> SKETCH =
      List.of(new ModelImage("image/png", new byte[] {1, 2, 3}));

  private final Work work = new Work();

  private ModelEngine engine(boolean sees) {
    return new ModelEngine(
        new ModelProfile(
            work.model,
            ModelLimits.USUAL,
            EditFormat.BLOCKS,
            sees,
            ModelPrice.FREE,
            ModelProfile.NO_LIMIT),
        new EditRules(new EditLimits(100_000, 30, 1_000_000)),
        work.budget);
  }

  private static EngineRequest request() {
    return new EngineRequest(
        Samples.app("x", "a list of books", Samples.START),
        "a list of books",
        FileTree.EMPTY,
        SKETCH);
  }

  private List<ModelMessage> asked() {
    return work.model.requests().getFirst().messages();
  }

  @Test
  void aModelThatSeesGetsThemWithThePrompt() {
    work.answers(Work.GOOD);
    assertThat(engine(true).write(request(), work.heard)).isInstanceOf(EngineResult.Written.class);
    assertThat(asked().getLast().images()).isEqualTo(SKETCH);
  }

  @Test
  void aModelThatDoesNotSeeGetsTheWordsAlone() {
    work.answers(Work.GOOD);
    assertThat(engine(false).write(request(), work.heard)).isInstanceOf(EngineResult.Written.class);
    assertThat(asked()).allSatisfy(message -> assertThat(message.images()).isEmpty());
  }

  @Test
  void aChainSeesWhereOneOfItsLinksDoesAndSaysWhoGoesByTheWordsAlone() {
    ComposerEngine composer = new ComposerEngine(new Composer());
    assertThat(new EngineChain(List.of(engine(true), composer)).seesImages()).isTrue();
    EngineChain blind = new EngineChain(List.of(composer));
    assertThat(blind.seesImages()).isFalse();
    blind.write(request(), work.heard);
    assertThat(work.heard.sentences)
        .contains("composer takes no images and goes by the words alone.");
  }
}
