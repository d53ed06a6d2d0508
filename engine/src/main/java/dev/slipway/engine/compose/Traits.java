package dev.slipway.engine.compose;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the pieces of an app can ask for: its kind, features, field types, rules and look. */
final class Traits {
  private static final Set<FieldType> FORMATTED =
      Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.DATE, FieldType.TIME);

  private final Set<String> traits = new TreeSet<>();

  private Traits() {}

  static Set<String> of(Blueprint blueprint) {
    Traits all = new Traits();
    all.read(blueprint);
    return all.traits;
  }

  private void read(Blueprint blueprint) {
    traits.add(blueprint.kind().word());
    blueprint.features().forEach(feature -> traits.add(feature.word()));
    blueprint.grouping().ifPresent(_ -> traits.add("groups"));
    blueprint.rules().forEach(rule -> traits.add("rule-" + rule.type().word()));
    blueprint.derived().forEach(each -> derived(each));
    blueprint.settings().keySet().forEach(name -> traits.add("set-" + name));
    traits.add("scheme-" + blueprint.theme().scheme().word());
    traits.add("tone-" + blueprint.theme().tone().word());
    blueprint.entities().forEach(entity -> entity.fields().forEach(field -> type(field.type())));
    if (blueprint.charts().stream().anyMatch(chart -> chart.period().isPresent())) {
      traits.add("timeline");
    }
    if (blueprint.entities().size() > 1) {
      traits.add("related");
    }
    if (blueprint.entity().fields().size() > 1) {
      traits.add("details");
    }
    if (blueprint.kind() == Kind.NOTES || blueprint.kind() == Kind.LANDING) {
      type(FieldType.DATE);
    }
    if (Stream.of(Feature.TOTALS, Feature.CHARTS, Feature.WARNINGS).anyMatch(blueprint::has)) {
      type(FieldType.NUMBER);
    }
  }

  private void derived(Derived derived) {
    traits.add("derived");
    type(derived.type());
  }

  private void type(FieldType type) {
    traits.add(type.word());
    if (FORMATTED.contains(type)) {
      traits.add("format");
    }
  }
}
