package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A blueprint in the making, for the first prompt and for every change after it. */
final class Draft {
  Kind kind;
  String title = "";
  String singular = "";
  String plural = "";
  String collection = "";
  String titleField = "";
  final List<Field> fields = new ArrayList<>();
  final List<Entity> related = new ArrayList<>();
  Optional<Grouping> grouping = Optional.empty();
  final Set<Feature> features = EnumSet.noneOf(Feature.class);
  final List<Total> totals = new ArrayList<>();
  final List<Chart> charts = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();
  final List<Derived> derived = new ArrayList<>();
  final Map<String, String> settings = new TreeMap<>();
  final List<String> starters = new ArrayList<>();
  Theme theme = new Theme("blue", Scheme.AUTO, Tone.PLAIN);

  Draft(Kind kind) {
    this.kind = kind;
  }

  /** A draft to change an app that is there. */
  static Draft of(Blueprint blueprint) {
    Draft draft = new Draft(blueprint.kind());
    Entity entity = blueprint.entity();
    draft.title = blueprint.title();
    draft.singular = entity.singular();
    draft.plural = entity.plural();
    draft.collection = entity.collection();
    draft.titleField = entity.titleField();
    draft.fields.addAll(entity.fields());
    draft.related.addAll(blueprint.related());
    draft.grouping = blueprint.grouping();
    draft.features.addAll(blueprint.features());
    draft.totals.addAll(blueprint.totals());
    draft.charts.addAll(blueprint.charts());
    draft.rules.addAll(blueprint.rules());
    draft.derived.addAll(blueprint.derived());
    draft.settings.putAll(blueprint.settings());
    draft.starters.addAll(blueprint.starters());
    draft.theme = blueprint.theme();
    return draft;
  }

  /** The main entity as it is now. */
  Entity entity() {
    return new Entity(singular, plural, collection, titleField, fields);
  }

  /** The names of the groups, or none. */
  List<String> groups() {
    return grouping.map(Grouping::names).orElse(List.of());
  }

  Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  Optional<Field> first(FieldType type) {
    return fields.stream().filter(field -> field.type() == type).findFirst();
  }

  boolean has(FieldType type) {
    return first(type).isPresent();
  }

  /** Adds a field at the end where there is none of its name. */
  void add(Field field) {
    if (field(field.name()).isEmpty()) {
      fields.add(field);
    }
  }

  /** Puts a text field for the title before the others, where there is none of the name. */
  void lead(String label) {
    String name = Inflection.fieldName(label, "title");
    Optional<Field> first =
        fields.stream()
            .filter(field -> field.type() == FieldType.TEXT)
            .filter(field -> List.of(name, "title", "name").contains(field.name()))
            .findFirst();
    if (first.isEmpty()) {
      fields.removeIf(field -> field.name().equals(name));
      fields.addFirst(Field.of(name, label, FieldType.TEXT));
    }
    titleField = first.map(Field::name).orElse(name);
  }

  /** Names what the records are, in one and in several. */
  void name(String one, String many) {
    singular = one;
    plural = many;
    collection = Inflection.collectionName(many);
  }

  /** Takes away what hangs on fields that are gone, and has the features that the rest needs. */
  void settle() {
    Set<String> names = new HashSet<>();
    fields.removeIf(field -> !names.add(field.name()) || leadsNowhere(field));
    boolean more = true;
    while (more) {
      more = derived.removeIf(each -> each.inputs().stream().anyMatch(this::isGone));
    }
    totals.removeIf(total -> !stands(total));
    charts.removeIf(chart -> !stands(chart));
    rules.removeIf(rule -> !stands(rule));
    String sorted = settings.getOrDefault("sort", "").replace("-", "");
    if (field(sorted).isEmpty()) {
      settings.remove("sort");
    }
    keep(Feature.TOTALS, !totals.isEmpty());
    keep(Feature.CHARTS, !charts.isEmpty());
    keep(Feature.WARNINGS, !rules.isEmpty());
    if (fields.stream().noneMatch(Draft::isChoosable)) {
      features.remove(Feature.FILTER);
    }
  }

  static boolean isChoosable(Field field) {
    return switch (field.type()) {
      case CHOICE, YES_NO, TAGS, RELATION -> true;
      case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, TIME, RATING, LINK, EMAIL, PHONE, IMAGE -> false;
    };
  }

  private boolean isDerived(String name) {
    return derived.stream().anyMatch(each -> each.name().equals(name));
  }

  private boolean isGroup(String name) {
    return grouping.filter(each -> each.field().equals(name)).isPresent();
  }

  /** A number in the place of a field never goes. */
  private boolean isGone(String input) {
    return field(input).isEmpty() && !isDerived(input) && !Character.isDigit(input.charAt(0));
  }

  private boolean leadsNowhere(Field field) {
    return field
        .to()
        .filter(to -> !to.equals(collection))
        .filter(to -> related.stream().noneMatch(entity -> entity.collection().equals(to)))
        .isPresent();
  }

  private boolean stands(Total total) {
    boolean measured =
        total.field().map(name -> isNumeric(name)).orElse(total.measure() == Measure.COUNT);
    return measured && total.when().map(this::stands).orElse(true);
  }

  private boolean stands(Total.Condition when) {
    return field(when.field())
        .map(field ->
            switch (field.type()) {
              case YES_NO -> List.of("true", "false").contains(when.value());
              case CHOICE -> true;
              case TEXT,
                  LONG_TEXT,
                  NUMBER,
                  MONEY,
                  DATE,
                  TIME,
                  RATING,
                  LINK,
                  EMAIL,
                  PHONE,
                  IMAGE,
                  TAGS,
                  RELATION ->
                  false;
            })
        .orElse(false);
  }

  private boolean stands(Chart chart) {
    boolean measured =
        chart.field().map(name -> isNumeric(name)).orElse(chart.measure() == Measure.COUNT);
    boolean series = chart.series().map(name -> field(name).isPresent()).orElse(true);
    boolean by =
        field(chart.by())
            .map(field -> (field.type() == FieldType.DATE) == chart.period().isPresent())
            .orElse(false);
    return measured && series && by;
  }

  private boolean stands(Rule rule) {
    boolean dated =
        field(rule.field()).map(field -> field.type() == FieldType.DATE).orElse(false)
            || derived.stream()
                .anyMatch(
                    each -> each.name().equals(rule.field()) && each.type() == FieldType.DATE);
    return switch (rule.type()) {
      case BELOW, ABOVE, SUM_ABOVE -> isNumeric(rule.field());
      case SOON -> dated;
      case OVERDUE -> dated && (rule.value().isEmpty() || field(rule.value()).isPresent());
      case UNIQUE, NO_OVERLAP -> isGroup(rule.field()) || field(rule.field()).isPresent();
    };
  }

  private boolean isNumeric(String name) {
    return field(name).filter(field -> field.type().isNumeric()).isPresent()
        || derived.stream().anyMatch(each -> each.name().equals(name) && each.type().isNumeric());
  }

  private void keep(Feature feature, boolean wanted) {
    if (wanted) {
      features.add(feature);
    } else {
      features.remove(feature);
    }
  }
}
