package dev.slipway.engine.compose;

import dev.slipway.core.version.FileTree;

/** Turns a prompt into a small complete app, the same one each time, without a model. */
public final class Composer {
  private final Lexicon lexicon = new Lexicon();
  private final Planner planner = new Planner(lexicon);
  private final AppWriter writer = new AppWriter(lexicon);

  /** Reads the words that it knows. */
  public Composer() {}

  /** The app for a prompt; every prompt has one. */
  public Composition compose(String prompt) {
    Reading reading = PromptReader.read(lexicon, prompt);
    Blueprint blueprint = planner.plan(reading);
    FileTree files = writer.write(blueprint);
    return new Composition(
        blueprint,
        blueprint.title(),
        blueprint.description(),
        files,
        new Account(lexicon, reading, blueprint).understanding());
  }
}
