package dev.slipway.engine.generate;

import dev.slipway.core.version.FileTree;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.Composition;

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
    if (!request.first()) {
      return new EngineResult.Declined(
          "The built-in composer makes new apps; it cannot change this one by a further prompt."
              + " Edit its files, or make a new app from one whole prompt.");
    }
    progress.say("Reading the prompt");
    Composition composition = composer.compose(request.prompt());
    FileTree files = composition.files();
    return new EngineResult.Written(
        composition.name(),
        composition.description(),
        files,
        composition.understanding().metadata());
  }
}
