package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans events on the days of a month. */
final class CalendarPlan implements KindPlan {
  private static final Set<String> TITLES = Set.of("title", "name", "what", "subject", "headline");
  private static final Set<String> TIMES = Set.of("startTime", "start", "hour", "timeOfDay");
  private static final int[] DAYS = {0, 1, 3, 3, 7, 12};

  @Override
  public Kind kind() {
    return Kind.CALENDAR;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    planning.nameAs(draft, one(planning));
    boolean bare = draft.fields.isEmpty();
    boolean timed =
        draft.fields.removeIf(
            field -> field.type() == FieldType.TIME || TIMES.contains(field.name()));
    draft.fields.removeIf(field ->
        field.name().equals("date")
            || field.name().equals("day")
            || field.name().equals("events")
            || field.name().equals(Inflection.fieldName(draft.plural, "")));
    Field title =
        draft.fields.stream()
            .filter(field -> field.type() == FieldType.TEXT && TITLES.contains(field.name()))
            .findFirst()
            .orElse(Field.of("title", planning.file.lead(), FieldType.TEXT));
    draft.fields.remove(title);
    draft.titleField = title.name();
    List<Field> own = new ArrayList<>(List.of(title, Field.of("date", "Date", FieldType.DATE)));
    boolean posts = !draft.singular.equals("event");
    if (timed || !posts) {
      own.add(Field.of("time", "Time", FieldType.TIME));
    }
    draft.fields.addAll(0, own);
    if (bare) {
      draft.add(Field.of("notes", "Notes", FieldType.LONG_TEXT));
    }
  }

  /** A calendar of content has posts; of anything that is named before it, one of those. */
  private static String one(Planning planning) {
    Subject subject = planning.reading.subject;
    if (subject.head().startsWith("content") || subject.head().startsWith("editorial")) {
      return "post";
    }
    Optional<Lexicon.EntityWord> known = planning.known;
    boolean several =
        !subject.words().isEmpty()
            && planning.lexicon.inflection.isPlural(subject.words().getLast());
    return known.isPresent() || several
        ? planning.singular(subject.words().isEmpty() ? "event" : subject.words().getLast())
        : planning.file.one();
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    Entity entity = blueprint.entity();
    List<String> own = samples.found(entity.singular());
    List<String> titles = own.isEmpty() ? samples.found("event") : own;
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < DAYS.length; row++) {
      Map<String, String> values = new LinkedHashMap<>(samples.row(row));
      values.put(entity.titleField(), ScriptText.quoted(titles.get(row % titles.size())));
      values.put("date", "day(" + DAYS[row] + ")");
      rows.add(values);
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.but(draft.titleField, "date");
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    if (blueprint.entity().fields().stream().noneMatch(each -> each.type() == FieldType.CHOICE)) {
      ideas.field(
          new Field(
              "category",
              "Category",
              FieldType.CHOICE,
              List.of("Family", "Work", "School", "Leisure")),
          "Add a category",
          "Each one has its colour in the month, with a legend.");
    }
    return ideas
        .field(
            Field.of("time", "Time", FieldType.TIME),
            "Add a time",
            "In the order of the day; without one it lasts all day.")
        .field(
            Field.of("place", "Place", FieldType.TEXT),
            "Add a place",
            "Where it is, below the name.")
        .field(
            Field.of("link", "Link", FieldType.LINK),
            "Add a link",
            "To the invitation, the call or the tickets.")
        .all();
  }
}
