package dev.slipway.engine.model;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import java.time.InstantSource;
import java.util.Optional;

/** A language model that writes and changes apps. */
public final class ModelEngine implements Engine {
  private final ModelProfile profile;

  /** An engine that goes by the system's clock. */
  public ModelEngine(ModelProfile profile, EditRules rules, ModelBudget budget) {
    this(profile, rules, budget, InstantSource.system());
  }

  /** Takes what it works with. */
  public ModelEngine(
      ModelProfile profile, EditRules rules, ModelBudget budget, InstantSource clock) {
    this.profile = profile;
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
    return new EngineResult.Unavailable(name() + " is not asked yet.", Optional.empty());
  }
}
