package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Blueprints that keep the rules and say anything at all; the same ones each time. */
final class RandomBlueprints {
  private static final List<FieldType> TYPES = List.of(FieldType.values());

  private final Random random;

  private RandomBlueprints(int seed) {
    this.random = new Random(seed);
  }

  static Blueprint random(int seed) {
    return new RandomBlueprints(seed).blueprint(seed);
  }

  private Blueprint blueprint(int seed) {
    Kind kind = List.of(Kind.values()).get(seed % 4);
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
            .filter(feature -> feature != Feature.TOTALS && random.nextBoolean())
            .toList();
    return new Blueprint(
        kind,
        text(),
        text(),
        entity,
        grouped ? Optional.of(new Grouping("group", text(), texts())) : Optional.empty(),
        features,
        totals(fields),
        random.nextBoolean() ? "teal" : text());
  }

  private Field field(int number) {
    FieldType type = TYPES.get(random.nextInt(TYPES.size()));
    List<String> options = type == FieldType.CHOICE ? texts() : List.of();
    return new Field("field" + number, text(), type, options);
  }

  private List<Total> totals(List<Field> fields) {
    List<Total> totals = new ArrayList<>();
    for (Field field : fields) {
      if (field.type().isSummable()) {
        totals.add(new Total(field.name(), text(), condition(fields)));
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
