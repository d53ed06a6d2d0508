package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans a form to fill in, with its results. */
final class FormPlan implements KindPlan {
  /** What forms ask for by their number, whatever the word is elsewhere. */
  private static final Set<String> COUNTED =
      Set.of("guests", "people", "persons", "seats", "tickets", "adults", "children", "kids");

  /** What is said of the results that every form has. */
  private static final Set<String> USUAL =
      Set.of(
          "results",
          "result",
          "answers",
          "answer",
          "responses",
          "response",
          "submissions",
          "visitors",
          "collect",
          "collects",
          "fill",
          "download",
          "csv",
          "thank",
          "validation",
          "anonymous");

  private static final Map<String, List<Field>> EXPECTED =
      Map.of(
          "survey",
              List.of(
                  Field.of("satisfaction", "How satisfied are you?", FieldType.RATING),
                  Field.of("liked", "What did you like?", FieldType.LONG_TEXT),
                  Field.of("better", "What could be better?", FieldType.LONG_TEXT)),
          "rsvp",
              List.of(
                  Field.of("name", "Name", FieldType.TEXT),
                  Field.of("attending", "Attending", FieldType.YES_NO),
                  Field.of("guests", "Guests", FieldType.NUMBER),
                  Field.of("notes", "Anything we should know?", FieldType.LONG_TEXT)),
          "registration",
              List.of(
                  Field.of("name", "Name", FieldType.TEXT),
                  Field.of("email", "Email", FieldType.EMAIL),
                  Field.of("people", "Number of people", FieldType.NUMBER),
                  Field.of("notes", "Notes", FieldType.LONG_TEXT)),
          "form",
              List.of(
                  Field.of("name", "Name", FieldType.TEXT),
                  Field.of("email", "Email", FieldType.EMAIL),
                  Field.of("message", "Message", FieldType.LONG_TEXT)));

  @Override
  public Kind kind() {
    return Kind.FORM;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    String sort = sort(planning.reading);
    planning.nameAs(draft, sort.equals("registration") ? "registration" : planning.file.one());
    Subject subject = planning.reading.subject;
    if (planning.reading.name.isEmpty() && subject.head().isEmpty() && !subject.noun().isEmpty()) {
      draft.title =
          Inflection.label(subject.noun() + (sort.equals("registration") ? " sign-up" : " form"));
    }
    List<Field> fields = new ArrayList<>(draft.fields);
    draft.fields.clear();
    for (Field field : fields.isEmpty() ? EXPECTED.getOrDefault(sort, List.of()) : fields) {
      draft.add(asked(field));
    }
    draft.titleField = draft.first(FieldType.TEXT).orElse(draft.fields.getFirst()).name();
    for (int at = 0; at < planning.reading.sheet.size(); at++) {
      if (USUAL.contains(planning.reading.sheet.at(at).lower())) {
        planning.reading.sheet.use(at, at + 1);
      }
    }
  }

  private static Field asked(Field field) {
    if (field.type() == FieldType.TEXT && COUNTED.contains(field.name())) {
      return Field.of(field.name(), field.label(), FieldType.NUMBER);
    }
    return field.name().equals("birth") && field.type() == FieldType.DATE
        ? Field.of(field.name(), "Date of birth", FieldType.DATE)
        : field;
  }

  /** What sort of form the prompt asks for. */
  private static String sort(Reading reading) {
    for (Token token : reading.sheet.tokens) {
      switch (token.lower()) {
        case "survey", "questionnaire", "feedback", "evaluation" -> {
          return "survey";
        }
        case "rsvp", "rsvps" -> {
          return "rsvp";
        }
        case "sign", "signup", "registration", "register" -> {
          return "registration";
        }
        default -> {
          // Says nothing of the sort.
        }
      }
    }
    return "form";
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    return isAsking(blueprint) ? questions(blueprint) + "." : file.description(blueprint);
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return isAsking(blueprint)
        ? questions(blueprint) + "; the results are counted, listed and can be downloaded."
        : file.summary(blueprint);
  }

  private static boolean isAsking(Blueprint blueprint) {
    return blueprint.entity().fields().stream().anyMatch(field -> field.label().endsWith("?"));
  }

  private static String questions(Blueprint blueprint) {
    return "A form with " + blueprint.entity().fields().size() + " questions";
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = samples.rows(4);
    for (int row = 0; row < rows.size(); row++) {
      String few = Integer.toString(1 + ((row * 3) % 4));
      rows.get(row).replaceAll((name, value) -> COUNTED.contains(name) ? few : value);
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.but();
  }

  @Override
  public Field fitting(Field field) {
    return asked(field);
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    List<FieldType> types = blueprint.entity().fields().stream().map(Field::type).toList();
    if (!types.contains(FieldType.RATING)) {
      ideas.field(
          Field.of("rating", "Rating", FieldType.RATING),
          "Add a rating",
          "One to five stars, with the average in the results.");
    }
    if (!types.contains(FieldType.PHONE)) {
      ideas.field(
          Field.of("phone", "Phone", FieldType.PHONE),
          "Add a phone number",
          "To call back those who like to be called.");
    }
    if (!types.contains(FieldType.LONG_TEXT)) {
      ideas.field(
          Field.of("comments", "Comments", FieldType.LONG_TEXT),
          "Add comments",
          "Room for what no question asks.");
    }
    return ideas
        .field(
            new Field(
                "heardOf",
                "How did you hear of us?",
                FieldType.CHOICE,
                List.of("Friends", "Search", "Social media", "Other")),
            "Ask how people heard of you",
            "One choice, counted in the results.")
        .all();
  }
}
