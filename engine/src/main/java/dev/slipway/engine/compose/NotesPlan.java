package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans texts by date. */
final class NotesPlan implements KindPlan {
  /** What people call the text of a note itself. */
  private static final Set<String> BODIES =
      Set.of("text", "content", "body", "note", "notes", "entry", "message", "details");

  @Override
  public Kind kind() {
    return Kind.NOTES;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    boolean daily = planning.reading.features.contains(Feature.ONE_A_DAY);
    boolean journal = daily || Set.of("journal", "diary").contains(planning.reading.subject.head());
    boolean dated = journal || draft.fields.stream().anyMatch(field -> field.name().equals("date"));
    planning.nameAs(draft, journal ? "entry" : planning.file.one());
    draft.fields.removeIf(field -> BODIES.contains(field.name()) || field.name().equals("date"));
    if (journal && daily) {
      draft.titleField = "date";
      draft.features.add(Feature.ONE_A_DAY);
    } else {
      draft.lead(planning.file.lead());
    }
    if (dated) {
      draft.fields.addFirst(Field.of("date", "Date", FieldType.DATE));
    }
    boolean empty = draft.fields.size() == 1 && planning.reading.fields.isEmpty();
    int text = dated ? Math.min(draft.fields.size(), draft.titleField.equals("date") ? 1 : 2) : 1;
    draft.fields.add(text, Field.of("text", "Text", FieldType.LONG_TEXT));
    if (empty) {
      draft.fields.add(Field.of("tags", "Tags", FieldType.TAGS));
    }
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return blueprint.has(Feature.ONE_A_DAY)
        ? KindFile.filled(
            "A journal with one entry a day; each has {fields}, and all of it can be searched.",
            blueprint)
        : file.summary(blueprint);
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return samples.rows(3);
  }
}
