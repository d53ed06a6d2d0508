package dev.slipway.engine.generate;

import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.Composition;
import dev.slipway.engine.compose.Reworked;

/** The built-in engine: no key, no network, the same files for the same prompt. */
public final class ComposerEngine implements Engine {
  /** The name that requests choose it by. */
  public static final String NAME = "composer";

  private final Composer composer;

  /** Wraps a composer. */
  public ComposerEngine(Composer composer) {
    this.composer = composer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    progress.say("Reading the prompt");
    if (request.first()) {
      return written(composer.compose(request.prompt()));
    }
    return switch (composer.change(request.current(), request.prompt())) {
      case Reworked.Changed(Composition composition) -> written(composition);
      case Reworked.Refused(String reason) -> new EngineResult.Declined(reason);
    };
  }

  private static EngineResult written(Composition composition) {
    return new EngineResult.Written(
        composition.name(),
        composition.description(),
        composition.files(),
        composition.understanding().metadata(),
        new WrittenBy(NAME, null));
  }
}
