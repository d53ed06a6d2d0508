package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans cards that move through columns. */
final class BoardPlan implements KindPlan {
  private static final Set<String> STATES = Set.of("status", "stage", "state", "column");

  @Override
  public Kind kind() {
    return Kind.BOARD;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    if (planning.known.isPresent()) {
      planning.nameBySubject(draft);
    } else {
      planning.nameAs(draft, planning.file.one());
    }
    List<String> columns = planning.reading.groups;
    Optional<Field> status =
        draft.fields.stream()
            .filter(field -> STATES.contains(field.name()))
            .filter(field -> field.options().size() > 1)
            .findFirst();
    if (columns.isEmpty() && status.isPresent()) {
      draft.fields.remove(status.get());
      columns = status.get().options();
    }
    List<String> names = columns.isEmpty() ? List.of("To do", "Doing", "Done") : columns;
    draft.grouping = Optional.of(new Grouping("column", "Column", names));
    draft.lead(planning.file.lead());
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return samples.rows(blueprint.groups().size() + 2);
  }
}
