package dev.slipway.engine.compose;

import java.util.List;
import java.util.Locale;

/** Plans records in a table. */
final class TrackerPlan implements KindPlan {
  @Override
  public Kind kind() {
    return Kind.TRACKER;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    planning.nameBySubject(draft);
    if (draft.fields.isEmpty()) {
      planning
          .known
          .map(Lexicon.EntityWord::fields)
          .orElse(List.of("Date", "Notes"))
          .forEach(label -> draft.fields.add(planning.field(label, draft.fields.size() + 1)));
    }
    draft.titleField = "";
    for (Field field : draft.fields) {
      String label = field.label().toLowerCase(Locale.ROOT);
      boolean title = isTitle(label, planning) || isTitle(bare(label), planning);
      boolean named = title || names(label, draft.singular);
      if (draft.titleField.isEmpty() && field.type() == FieldType.TEXT && named) {
        draft.titleField = field.name();
      }
    }
    if (draft.titleField.isEmpty()) {
      draft.lead(planning.known.map(Lexicon.EntityWord::titleLabel).orElse(planning.file.lead()));
    }
    new TotalPlanner(planning.lexicon).plan(draft, planning.reading);
    if (draft.fields.stream().anyMatch(Draft::isChoosable)) {
      draft.features.add(Feature.FILTER);
    }
  }

  /** Whether a label is the noun itself or its name: "tool" and "tool name" of a loaned tool. */
  private static boolean names(String label, String entity) {
    List<String> words = List.of(entity.split(" "));
    boolean named = !bare(label).equals(label) && words.contains(bare(label));
    return named || label.equals(entity) || label.equals(words.getLast());
  }

  private static boolean isTitle(String label, Planning planning) {
    return planning.lexicon.fields.find(label).filter(Lexicon.FieldWord::isTitle).isPresent();
  }

  private static String bare(String label) {
    return label.replaceFirst(" (name|title)$", "");
  }
}
