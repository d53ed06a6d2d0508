package dev.slipway.engine.compose;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a blueprint from a file must keep, so that files can be written from it. */
final class BlueprintRules {
  /** Names stand in scripts as they are. */
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

  private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private final Blueprint blueprint;
  private final Set<String> names = new HashSet<>();
  private final Set<String> numeric = new HashSet<>();

  private BlueprintRules(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** Refuses a blueprint that no app can be written from. */
  static Blueprint checked(Blueprint blueprint) {
    new BlueprintRules(blueprint).check();
    return blueprint;
  }

  private void check() {
    require(!blueprint.entities().isEmpty(), "entities");
    Set<String> collections = new HashSet<>();
    for (Entity entity : blueprint.entities()) {
      require(COLLECTION.matcher(entity.collection()).matches(), "collection");
      require(collections.add(entity.collection()), "collection");
    }
    blueprint.entities().forEach(entity -> checkFields(entity, collections));
    blueprint.entity().fields().forEach(field -> know(field.name(), field.type()));
    blueprint.derived().forEach(this::checkDerived);
    blueprint
        .grouping()
        .ifPresent(grouping -> {
          require(NAME.matcher(grouping.field()).matches(), "grouping");
          require(!grouping.names().isEmpty() && !names.contains(grouping.field()), "grouping");
        });
    require(blueprint.kind() != Kind.BOARD || blueprint.grouping().isPresent(), "grouping");
    blueprint.totals().forEach(this::checkTotal);
    blueprint.charts().forEach(this::checkChart);
    blueprint.rules().forEach(this::checkRule);
    blueprint.settings().keySet().forEach(key -> require(NAME.matcher(key).matches(), "settings"));
  }

  private void know(String name, FieldType type) {
    names.add(name);
    if (type.isNumeric()) {
      numeric.add(name);
    }
  }

  private static void checkFields(Entity entity, Set<String> collections) {
    Set<String> names = new HashSet<>();
    for (Field field : entity.fields()) {
      require(NAME.matcher(field.name()).matches() && names.add(field.name()), "name");
      require(field.type() != FieldType.CHOICE || !field.options().isEmpty(), "options");
      boolean leads = field.to().filter(collections::contains).isPresent();
      require(leads == (field.type() == FieldType.RELATION), "to");
    }
    require(names.contains(entity.titleField()), "titleField");
  }

  private void checkDerived(Derived derived) {
    require(NAME.matcher(derived.name()).matches() && !names.contains(derived.name()), "derived");
    boolean two = derived.inputs().size() == 2;
    require(two || derived.derivation() == Derivation.DAYS_UNTIL, "inputs");
    for (String input : derived.inputs()) {
      require(names.contains(input) || NUMBER.matcher(input).matches(), "inputs");
    }
    require(!derived.inputs().isEmpty(), "inputs");
    know(derived.name(), derived.type());
  }

  private void checkTotal(Total total) {
    require(isMeasured(total.measure(), total.field()), "totals");
    total.when().ifPresent(this::checkCondition);
  }

  private void checkCondition(Total.Condition when) {
    FieldType type = blueprint.entity().field(when.field()).map(Field::type).orElse(FieldType.TEXT);
    boolean yesNo = type == FieldType.YES_NO && List.of("true", "false").contains(when.value());
    require(yesNo || type == FieldType.CHOICE, "totals");
  }

  private void checkChart(Chart chart) {
    require(isMeasured(chart.measure(), chart.field()), "charts");
    Optional<Field> by = blueprint.entity().field(chart.by());
    boolean dated = by.filter(field -> field.type() == FieldType.DATE).isPresent();
    require(by.isPresent() && dated == chart.period().isPresent(), "charts");
    require(chart.series().map(names::contains).orElse(true), "charts");
  }

  private void checkRule(Rule rule) {
    require(names.contains(rule.field()) || isGroup(rule.field()), "rules");
    boolean limit =
        switch (rule.type()) {
          case BELOW, ABOVE, SUM_ABOVE -> numeric.contains(rule.field());
          case SOON, OVERDUE, UNIQUE, NO_OVERLAP -> true;
        };
    require(limit, "rules");
    boolean value =
        switch (rule.type()) {
          case BELOW, ABOVE, SUM_ABOVE, SOON -> NUMBER.matcher(rule.value()).matches();
          case OVERDUE -> rule.value().isEmpty() || names.contains(rule.value());
          case UNIQUE, NO_OVERLAP -> rule.value().isEmpty();
        };
    require(value, "rules");
  }

  private boolean isGroup(String name) {
    return blueprint.grouping().filter(grouping -> grouping.field().equals(name)).isPresent();
  }

  private boolean isMeasured(Measure measure, Optional<String> field) {
    return field.map(numeric::contains).orElse(measure == Measure.COUNT);
  }

  private static void require(boolean kept, String name) {
    if (!kept) {
      throw invalid(name);
    }
  }

  /** The failure of a part that is missing or cannot be used. */
  static SlipwayException invalid(String name) {
    return SlipwayException.of(
        FailureCode.INVALID_FIELD, "The app's blueprint.json has no valid \"" + name + "\".");
  }
}
