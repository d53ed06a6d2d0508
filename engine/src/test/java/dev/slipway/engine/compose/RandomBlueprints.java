package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Blueprints that keep the rules and say anything at all; the same ones each time. */
final class RandomBlueprints {
  /** What is there exactly where something else is. */
  private static final Set<Feature> HELD = Set.of(Feature.TOTALS, Feature.CHARTS, Feature.WARNINGS);

  private static final List<FieldType> TYPES = List.of(FieldType.values());

  private final Random random;

  private RandomBlueprints(int seed) {
    this.random = new Random(seed);
  }

  static Blueprint random(int seed) {
    return new RandomBlueprints(seed).blueprint(seed);
  }

  private Blueprint blueprint(int seed) {
    List<Kind> kinds = new Kinds().all();
    Kind kind = kinds.get(seed % kinds.size());
    List<Field> fields = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int number = 0; number < count; number++) {
      fields.add(field(number));
    }
    Field title = fields.get(random.nextInt(count));
    Entity entity = new Entity(text(), text(), "things-" + seed, title.name(), fields);
    boolean grouped = kind == Kind.BOARD || (kind == Kind.CHECKLIST && random.nextBoolean());
    List<Feature> features =
        Arrays.stream(Feature.values())
            .filter(feature -> !HELD.contains(feature) && random.nextBoolean())
            .toList();
    Entity other =
        new Entity(
            text(), text(), "others", "name", List.of(Field.of("name", text(), FieldType.TEXT)));
    return new Blueprint(
        kind,
        text(),
        text(),
        List.of(entity, other),
        grouped ? Optional.of(new Grouping("group", text(), texts())) : Optional.empty(),
        features,
        totals(fields),
        charts(fields),
        rules(fields),
        List.of(),
        Map.of("size", "16", "word", text()),
        texts(),
        new Theme(
            random.nextBoolean() ? "teal" : text(),
            List.of(Scheme.values()).get(random.nextInt(3)),
            List.of(Tone.values()).get(random.nextInt(5))));
  }

  private List<Chart> charts(List<Field> fields) {
    Field by = fields.get(random.nextInt(fields.size()));
    Optional<Period> period =
        by.type() == FieldType.DATE ? Optional.of(Period.MONTH) : Optional.empty();
    return List.of(
        new Chart(text(), Measure.COUNT, Optional.empty(), by.name(), period, Optional.empty()));
  }

  private static List<Rule> rules(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.type().isNumeric())
        .map(field -> new Rule(RuleType.BELOW, field.name(), "5"))
        .toList();
  }

  private Field field(int number) {
    FieldType type = TYPES.get(random.nextInt(TYPES.size()));
    List<String> options = type == FieldType.CHOICE ? texts() : List.of();
    return type == FieldType.RELATION
        ? Field.relation("field" + number, text(), "others")
        : new Field("field" + number, text(), type, options);
  }

  private List<Total> totals(List<Field> fields) {
    List<Total> totals = new ArrayList<>();
    for (Field field : fields) {
      if (field.type().isSummable()) {
        totals.add(Total.sum(field.name(), text(), condition(fields)));
      }
    }
    return totals;
  }

  private Optional<Total.Condition> condition(List<Field> fields) {
    Field field = fields.get(random.nextInt(fields.size()));
    return switch (field.type()) {
      case YES_NO -> Optional.of(new Total.Condition(field.name(), "true"));
      case CHOICE -> Optional.of(new Total.Condition(field.name(), field.options().getFirst()));
      default -> Optional.empty();
    };
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    String prompt = HostilePrompts.random(1 + random.nextInt(99));
    int from = random.nextInt(prompt.length());
    return prompt.substring(from, Math.min(prompt.length(), from + 60));
  }
}
