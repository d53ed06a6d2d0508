package dev.slipway.server;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineReport;
import dev.slipway.engine.generate.Engines;
import dev.slipway.engine.generate.GenerationLimits;
import dev.slipway.engine.model.EngineChain;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.server.settings.ModelSetting;
import dev.slipway.server.settings.ModelSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All engines: the language models of the settings in their order, and the composer behind them,
 * which is always there.
 *
 * @param engines the engines by name
 * @param suggester who has further ideas for apps
 * @param reports what operators see of each, in the order in which they are asked
 */
record Models(Engines engines, Suggester suggester, List<Model> reports) {
  /** What knows how an engine is. */
  @FunctionalInterface
  interface Model {
    EngineReport report();
  }

  /** What models are made with. */
  record Tools(
      EditRules rules,
      ModelBudget budget,
      SecretMask mask,
      Telemetry telemetry,
      InstantSource clock) {}

  static Models open(
      ModelSettings settings,
      Engine composer,
      List<Engine> others,
      Suggester free,
      Tools tools,
      Lifecycle life) {
    List<Engine> models = new ArrayList<>();
    List<Model> reports = new ArrayList<>();
    Suggester suggester = free;
    if (settings.chain().stream().anyMatch(model -> model.missing().isEmpty())) {
      ModelWiring wiring =
          life.add(new ModelWiring(tools.mask(), tools.telemetry(), tools.clock()));
      for (ModelSetting setting : settings.chain()) {
        reports.add(
            setting.missing().isPresent()
                ? unusable(setting)
                : wiring.open(setting, settings.breaker(), tools, models));
      }
      suggester = wiring.suggester(free, tools);
    } else {
      settings.chain().forEach(setting -> reports.add(unusable(setting)));
    }
    reports.add(() -> EngineReport.always(composer.name()));
    others.forEach(other -> reports.add(() -> EngineReport.always(other.name())));
    if (models.isEmpty()) {
      return new Models(new Engines(composer, others), suggester, reports);
    }
    List<Engine> named = new ArrayList<>(models);
    named.add(composer);
    EngineChain chain = new EngineChain(named);
    named.addAll(others);
    return new Models(new Engines(chain, named), suggester, reports);
  }

  private static Model unusable(ModelSetting setting) {
    EngineReport report =
        new EngineReport(
            setting.id().toString(),
            setting.missing(),
            Optional.of(
                new EngineReport.Model(
                    ModelWiring.edits(setting),
                    setting.images(),
                    Optional.empty(),
                    0,
                    setting.dayMicros())));
    return () -> report;
  }

  /** What operators see now. */
  List<EngineReport> report() {
    return reports.stream().map(Model::report).toList();
  }

  /**
   * Limits with room for models: so many more generations at once that those who wait for a model
   * do not keep the others waiting, and time for every link of the chain to be asked and to repair.
   */
  static GenerationLimits limits(ModelSettings settings, int promptCharacters) {
    GenerationLimits usual = GenerationLimits.DEFAULT;
    Map<String, Integer> places = new HashMap<>();
    Duration time = usual.runTime();
    for (ModelSetting model : settings.chain()) {
      places.put(model.id().provider(), model.concurrent());
      time = time.plus(model.limits().total().multipliedBy(2));
    }
    return new GenerationLimits(
        promptCharacters,
        usual.attempts(),
        usual.lease(),
        time,
        usual.workers() + places.values().stream().mapToInt(Integer::intValue).sum());
  }
}
