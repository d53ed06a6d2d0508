package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a list to tick off. */
final class ChecklistPlan implements KindPlan {
  @Override
  public Kind kind() {
    return Kind.CHECKLIST;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    boolean todo =
        Set.of("to-do list", "task list", "chore list").contains(planning.reading.subject.head());
    planning.nameAs(draft, todo ? "task" : planning.file.one());
    draft.lead(todo ? "Task" : planning.file.lead());
    if (!planning.reading.groups.isEmpty()) {
      draft.grouping = Optional.of(new Grouping("group", "Group", planning.reading.groups));
    }
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    return blueprint.grouping().isPresent() ? file.description(blueprint) : "A list to tick off.";
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return blueprint.grouping().isPresent()
        ? file.summary(blueprint)
        : "A checklist that shows how much is done.";
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> starters = blueprint.starters();
    if (blueprint.groups().isEmpty()) {
      boolean task = blueprint.entity().singular().equals("task");
      List<String> usual = samples.found(task ? "todo" : "checklist");
      (starters.isEmpty() ? usual : starters)
          .forEach(title -> rows.add(row(blueprint, samples, title, "", rows.size())));
      return rows;
    }
    for (String group : blueprint.groups()) {
      String name = group.toLowerCase(Locale.ROOT);
      List<String> known = samples.found(name);
      for (String title : known.isEmpty() ? List.of("First for " + name) : known) {
        rows.add(row(blueprint, samples, title, group, rows.size()));
      }
    }
    String first = blueprint.groups().getFirst();
    starters.forEach(title -> rows.add(row(blueprint, samples, title, first, rows.size())));
    return rows;
  }

  private static Map<String, String> row(
      Blueprint blueprint, Samples samples, String title, String group, int number) {
    Map<String, String> values = new LinkedHashMap<>(samples.row(number));
    values.put(blueprint.entity().titleField(), ScriptText.quoted(title));
    blueprint
        .grouping()
        .ifPresent(grouping -> values.put(grouping.field(), ScriptText.quoted(group)));
    values.remove("order");
    values.put("done", "false");
    return values;
  }
}
