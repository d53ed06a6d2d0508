package dev.slipway.engine.compose;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a blueprint from a file must keep, so that files can be written from it. */
final class BlueprintRules {
  /** Names stand in scripts as they are. */
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

  private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private BlueprintRules() {}

  /** Refuses a blueprint that no app can be written from. */
  static Blueprint checked(Blueprint blueprint) {
    Entity entity = blueprint.entity();
    require(COLLECTION.matcher(entity.collection()).matches(), "collection");
    Set<String> names = new HashSet<>();
    for (Field field : entity.fields()) {
      require(NAME.matcher(field.name()).matches() && names.add(field.name()), "name");
      require(field.type() != FieldType.CHOICE || !field.options().isEmpty(), "options");
    }
    require(names.contains(entity.titleField()), "titleField");
    blueprint
        .grouping()
        .ifPresent(grouping -> {
          require(NAME.matcher(grouping.field()).matches(), "grouping");
          require(!grouping.names().isEmpty() && !names.contains(grouping.field()), "grouping");
        });
    require(blueprint.kind() != Kind.BOARD || blueprint.grouping().isPresent(), "grouping");
    blueprint.totals().forEach(total -> checkTotal(total, entity));
    return blueprint;
  }

  private static void checkTotal(Total total, Entity entity) {
    require(
        entity.field(total.field()).filter(field -> field.type().isSummable()).isPresent(),
        "totals");
    total
        .when()
        .ifPresent(when -> {
          FieldType type = entity.field(when.field()).map(Field::type).orElse(FieldType.TEXT);
          boolean yesNo =
              type == FieldType.YES_NO && Set.of("true", "false").contains(when.value());
          require(yesNo || type == FieldType.CHOICE, "totals");
        });
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
