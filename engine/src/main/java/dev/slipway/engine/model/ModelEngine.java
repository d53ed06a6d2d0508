package dev.slipway.engine.model;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.engine.check.AppChecker;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import java.time.InstantSource;

/**
 * A language model that writes and changes apps. What it writes is tried on a copy and mended or
 * put right once; there is a whole good version in the end, or none.
 */
public final class ModelEngine implements Engine {
  private final ModelProfile profile;
  private final ModelBudget budget;
  private final InstantSource clock;
  private final Trial trial;

  /** An engine that goes by the system's clock and has a checker of its own. */
  public ModelEngine(ModelProfile profile, EditRules rules, ModelBudget budget) {
    this(profile, rules, budget, new AppChecker(), InstantSource.system());
  }

  /**
   * Takes what it works with.
   *
   * @param checker may be shared by all engines, since it takes a while to get ready
   */
  public ModelEngine(
      ModelProfile profile,
      EditRules rules,
      ModelBudget budget,
      AppChecker checker,
      InstantSource clock) {
    this.profile = profile;
    this.budget = budget;
    this.clock = clock;
    this.trial = new Trial(rules, checker);
  }

  @Override
  public String name() {
    return profile.name();
  }

  @Override
  public boolean seesImages() {
    return profile.seesImages();
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    Spending spending = new Spending(profile, budget, clock, request.used());
    AppPrompt prompt = AppPrompt.of(request, profile.edits(), profile.seesImages());
    return new ModelWork(
            name(),
            request,
            prompt,
            new ModelTalk(profile, spending, progress),
            new AnswerNews(progress, clock, prompt.untouchable()),
            trial,
            progress)
        .result();
  }
}
